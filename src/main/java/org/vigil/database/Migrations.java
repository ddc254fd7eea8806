package org.vigil.database;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import javax.sql.DataSource;
import org.flywaydb.core.Flyway;
import org.flywaydb.core.api.MigrationState;
import org.flywaydb.core.api.exception.FlywayValidateException;

/** Brings the tables of every module up to date, one module after the other, each with its own numbering and history. */
final class Migrations {

    /** A module's tables may refer to those of a module that stands before it. */
    static final List<String> MODULES = List.of(
            "root",
            "keys",
            "audit",
            "jobs",
            "changes",
            "search",
            "page",
            "credential",
            "account",
            "media",
            "document",
            "topic",
            "news",
            "writing",
            "remark",
            "release",
            "preview",
            "rundown",
            "look",
            "site",
            "ingest");

    static final String HISTORY = "flyway_";
    private static final long LOCK = 0x56_49_47_49_4CL;

    private final DataSource database;

    private Migrations(DataSource database) {
        this.database = database;
    }

    /** Safe when several processes do it at once: one works, the others wait and find nothing left to do. */
    static void run(DataSource database) {
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            lock(connection);
            new Migrations(database).all(connection);
            connection.commit();
        } catch (SQLException e) {
            throw new DatabaseUnusable("PostgreSQL cannot be used: %s".formatted(e.getMessage()), e);
        }
    }

    private static void lock(Connection connection) throws SQLException {
        try (var statement = connection.createStatement()) {
            statement.execute("select pg_advisory_xact_lock(%d)".formatted(LOCK));
        }
    }

    private void all(Connection connection) throws SQLException {
        requireKnown(histories(connection));
        for (var module : MODULES) {
            if (Migrations.class.getResource("/db/migration/" + module) != null) {
                migrate(module);
            }
        }
    }

    static List<String> histories(Connection connection) throws SQLException {
        var names = new ArrayList<String>();
        try (var statement = connection.createStatement();
                var rows = statement.executeQuery(
                        "select tablename from pg_tables where schemaname = current_schema() and tablename like 'flyway\\_%'")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private static void requireKnown(List<String> histories) {
        for (var history : histories) {
            var module = history.substring(HISTORY.length());
            if (!MODULES.contains(module)) {
                throw new DatabaseTooNew("module '%s'".formatted(module));
            }
        }
    }

    private void migrate(String module) {
        var flyway = Flyway.configure()
                .dataSource(database)
                .locations("classpath:db/migration/" + module)
                .table(HISTORY + module)
                .baselineOnMigrate(true)
                .baselineVersion("0")
                .ignoreMigrationPatterns(new String[0])
                .cleanDisabled(true)
                .load();
        try {
            flyway.migrate();
        } catch (FlywayValidateException e) {
            requireNotFromTheFuture(flyway, module);
            throw e;
        }
    }

    private static void requireNotFromTheFuture(Flyway flyway, String module) {
        Arrays.stream(flyway.info().applied())
                .filter(migration -> migration.getState() == MigrationState.FUTURE_SUCCESS)
                .findFirst()
                .ifPresent(migration -> {
                    throw new DatabaseTooNew("module '%s', version %s".formatted(module, migration.getVersion()));
                });
    }
}
