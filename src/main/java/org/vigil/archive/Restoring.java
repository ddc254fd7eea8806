package org.vigil.archive;

import java.io.IOException;
import java.sql.Connection;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.vigil.database.DataFolder;
import org.vigil.database.ModuleTables;

/**
 * Fills an empty database and an empty media folder from a backup, or leaves them as empty as they were. The tables are made
 * by the migrations of this program; their rows and the sequences come from the backup in one transaction.
 */
@Component
public class Restoring {

    private final DataSource database;
    private final ModuleTables modules;
    private final DataFolder folder;

    Restoring(DataSource database, ModuleTables modules, DataFolder folder) {
        this.database = database;
        this.modules = modules;
        this.folder = folder;
    }

    /** Refuses a backup that does not fit the Vigil of that version; asks neither database nor folder. */
    public static void requireFitting(BackupFile backup, String vigil) {
        new Fitting(backup).requireFor(vigil);
    }

    public void restore(BackupFile backup, Progress progress) {
        try {
            var before = empty();
            try {
                fill(backup, progress);
            } catch (SQLException | IOException | RuntimeException e) {
                clear(before, e);
                throw e;
            }
            analyse();
        } catch (SQLException | IOException e) {
            throw new RestoreRefused(
                    "%s could not be restored, and nothing of it is left: %s".formatted(backup, e.getMessage()), e);
        }
    }

    /** What stands in the database before; not a single row may. */
    private Furniture empty() throws SQLException {
        try (var connection = database.getConnection()) {
            var catalogue = new Catalogue(connection);
            for (var table : catalogue.tables()) {
                if (catalogue.hasRows(table)) {
                    throw new RestoreRefused(
                            "the database has rows already, in %s: a restore overwrites nothing, name an empty database"
                                    .formatted(table));
                }
            }
            return Furniture.of(catalogue);
        }
    }

    private void fill(BackupFile backup, Progress progress) throws SQLException, IOException {
        modules.bringUpToDate();
        new Fitting(backup).requireSame(modules.present());
        new MediaPlace(folder.media()).fill(backup, progress);
        try (var connection = database.getConnection()) {
            connection.setAutoCommit(false);
            var done = false;
            try {
                new Loading(connection, backup).load(progress);
                connection.commit();
                done = true;
            } finally {
                if (!done) {
                    connection.rollback();
                }
            }
        }
    }

    private void clear(Furniture before, Exception failure) {
        try (var connection = database.getConnection()) {
            before.removeOthers(new Catalogue(connection));
        } catch (SQLException e) {
            failure.addSuppressed(e);
        }
    }

    /** The planner knows nothing of rows that have just come. */
    private void analyse() throws SQLException {
        try (var connection = database.getConnection()) {
            analyse(connection);
        }
    }

    private static void analyse(Connection connection) throws SQLException {
        var catalogue = new Catalogue(connection);
        for (var table : catalogue.tables()) {
            catalogue.run("analyze " + table.sql());
        }
    }
}
