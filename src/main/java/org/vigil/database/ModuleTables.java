package org.vigil.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import javax.sql.DataSource;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The tables of every module: which version of them the database has, which one this program makes. */
public final class ModuleTables {

    private static final Pattern MIGRATION = Pattern.compile("V([0-9._]+)__.*\\.sql");

    private final DataSource database;

    ModuleTables(DataSource database) {
        this.database = database;
    }

    /** Makes what is missing; refuses a database that a newer Vigil has changed. */
    public void bringUpToDate() {
        Migrations.run(database);
    }

    /** By module, what this program makes; known without any database. */
    public static SortedMap<String, String> ofThisProgram() {
        var versions = new TreeMap<String, String>();
        for (var module : Migrations.MODULES) {
            newestOf(module).ifPresent(version -> versions.put(module, version.getVersion()));
        }
        return versions;
    }

    private static java.util.Optional<MigrationVersion> newestOf(String module) {
        return Arrays.stream(migrationsOf(module))
                .map(file -> MIGRATION.matcher(String.valueOf(file.getFilename())))
                .filter(java.util.regex.Matcher::matches)
                .map(name -> MigrationVersion.fromVersion(name.group(1)))
                .max(java.util.Comparator.naturalOrder());
    }

    private static Resource[] migrationsOf(String module) {
        var folder = "db/migration/" + module;
        try {
            return ModuleTables.class.getResource("/" + folder) == null
                    ? new Resource[0]
                    : new PathMatchingResourcePatternResolver().getResources("classpath*:" + folder + "/*.sql");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** By module, what the database has. */
    public SortedMap<String, ModuleVersion> present() {
        try (var connection = database.getConnection()) {
            return presentIn(connection);
        } catch (SQLException e) {
            throw new DatabaseUnusable("PostgreSQL cannot be used: %s".formatted(e.getMessage()), e);
        }
    }

    /** By module, what the database has, as the transaction of that connection sees it. */
    public static SortedMap<String, ModuleVersion> presentIn(Connection connection) throws SQLException {
        var versions = new TreeMap<String, ModuleVersion>();
        for (var history : Migrations.histories(connection)) {
            read(connection, history, versions);
        }
        return versions;
    }

    private static void read(Connection connection, String history, Map<String, ModuleVersion> versions)
            throws SQLException {
        var sql = """
                select version, sum(checksum * step) over (order by step)
                from (
                    select version, coalesce(checksum, 0)::bigint as checksum, row_number() over (order by installed_rank) as step
                    from "%s"
                    where success and version is not null and type <> 'BASELINE'
                ) as done
                order by step desc
                limit 1
                """.formatted(history);
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(sql)) {
            if (rows.next()) {
                var module = history.substring(Migrations.HISTORY.length());
                versions.put(module, new ModuleVersion(rows.getString(1), rows.getLong(2)));
            }
        }
    }
}
