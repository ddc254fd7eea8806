package org.vigil.archive;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import javax.sql.DataSource;
import org.springframework.stereotype.Component;
import org.vigil.database.DataFolder;
import org.vigil.database.ModuleTables;

/**
 * Writes everything into one file while others may go on writing: all tables as they stood at one instant, then the
 * sequences, then the media. In this order, since a picture's file is there before its row and a sequence is ahead of the
 * rows that used it: whatever a row speaks of is in the backup.
 */
@Component
public class BackingUp {

    private static final DateTimeFormatter NAME = DateTimeFormatter.ofPattern("'vigil-'uuuu-MM-dd-HHmm'.vigil'");

    private final DataSource database;
    private final DataFolder folder;
    private final Clock clock;

    /** A backup that was made. */
    public record Written(Path file, long bytes, Manifest manifest) {}

    BackingUp(DataSource database, DataFolder folder, Clock clock) {
        this.database = database;
        this.folder = folder;
        this.clock = clock;
    }

    /** Writes a file of that name, or one named after the minute (in UTC) into a folder of that name. */
    public Written write(Path wanted, String vigil, Progress progress) {
        var place = Files.isDirectory(wanted)
                ? wanted.resolve(NAME.format(clock.instant().atOffset(ZoneOffset.UTC)))
                : wanted;
        try (var target = BackupTarget.at(place)) {
            var manifest = write(target, vigil, progress);
            target.complete();
            var written = new Written(target.file(), Files.size(target.file()), manifest);
            LastBackup.of(written).keepIn(folder);
            return written;
        } catch (IOException e) {
            throw failed(place, e);
        } catch (SQLException e) {
            throw failed(place, e);
        }
    }

    private Manifest write(BackupTarget target, String vigil, Progress progress) throws IOException, SQLException {
        try (var connection = database.getConnection();
                var writer = new BackupWriter(target)) {
            beginSnapshot(connection);
            var catalogue = new Catalogue(connection);
            catalogue.speakPlainly();
            var modules = ModuleTables.presentIn(connection);
            var tables = writer.tables(connection, catalogue.tables(), progress);
            var sequences = catalogue.sequences();
            var postgres = connection.getMetaData().getDatabaseProductVersion();
            connection.rollback();
            var media = writer.media(folder.media(), progress);
            var manifest = new Manifest(
                    Manifest.FORMAT,
                    vigil,
                    clock.instant().truncatedTo(ChronoUnit.SECONDS),
                    postgres,
                    modules,
                    tables,
                    sequences,
                    media);
            writer.finish(manifest);
            return manifest;
        }
    }

    private static void beginSnapshot(Connection connection) throws SQLException {
        connection.setReadOnly(true);
        connection.setTransactionIsolation(Connection.TRANSACTION_REPEATABLE_READ);
        connection.setAutoCommit(false);
    }

    private static BackupRefused failed(Path place, Exception e) {
        return new BackupRefused(
                "the backup to %s failed, and nothing of it is kept: %s".formatted(place, e.getMessage()), e);
    }
}
