package org.vigil.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.file.FileVisitOption;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.zip.Deflater;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.postgresql.PGConnection;
import org.vigil.archive.Manifest.StoredMedia;
import org.vigil.archive.Manifest.StoredTable;

/** The zip file of a backup, entry by entry; the manifest, which knows what the others came to, is the last. */
final class BackupWriter implements AutoCloseable {

    private final Seal.Output sealed;
    private final ZipOutputStream zip;
    private final Path spool;

    BackupWriter(BackupTarget target) throws IOException {
        sealed = new Seal.Output(target.channel());
        zip = new ZipOutputStream(new BufferedOutputStream(sealed, 1 << 16), UTF_8);
        zip.setComment(Seal.blank());
        spool = Files.createTempFile(target.file().getParent(), target.file().getFileName() + ".", ".sums.part");
        spool.toFile().deleteOnExit();
    }

    List<StoredTable> tables(Connection connection, List<Table> tables, Progress progress)
            throws IOException, SQLException {
        lock(connection, tables);
        var tally = new Tally(progress, "Copying", "tables", tables.size());
        var stored = new ArrayList<StoredTable>();
        zip.setLevel(Deflater.BEST_SPEED);
        for (var table : tables) {
            stored.add(table(connection, table, tally));
            tally.pieceDone();
        }
        return stored;
    }

    /** So that no migration changes a table between its listing and its copying. Writers are not held up. */
    private static void lock(Connection connection, List<Table> tables) throws SQLException {
        if (!tables.isEmpty()) {
            var names = tables.stream().map(table -> "only " + table.sql()).collect(Collectors.joining(", "));
            new Catalogue(connection).run("lock table " + names + " in access share mode");
        }
    }

    private StoredTable table(Connection connection, Table table, Tally tally) throws IOException, SQLException {
        zip.putNextEntry(new ZipEntry(StoredTable.of(table, new Sum(0, 0, "")).entry()));
        var out = new SummedOutput(zip, tally);
        var buffered = new BufferedOutputStream(out, 1 << 16);
        connection.unwrap(PGConnection.class).getCopyAPI().copyOut("copy " + table.copied() + " to stdout", buffered);
        buffered.flush();
        zip.closeEntry();
        return StoredTable.of(table, out.sum());
    }

    StoredMedia media(Path folder, Progress progress) throws IOException {
        var place = folder.toRealPath();
        var tally = new Tally(progress, "Copying", "media files", count(place));
        zip.setLevel(Deflater.NO_COMPRESSION);
        var count = 0;
        var bytes = 0L;
        try (var files = Files.walk(place, FileVisitOption.FOLLOW_LINKS);
                var sums = Files.newBufferedWriter(spool)) {
            for (var file : (Iterable<Path>) files.filter(BackupWriter::isKept)::iterator) {
                var name = nameOf(place.relativize(file));
                var sum = entry(name, file, tally);
                sums.write("%s  %s\n".formatted(sum.sha256(), name));
                count++;
                bytes += sum.bytes();
                tally.pieceDone();
            }
        }
        zip.setLevel(Deflater.BEST_SPEED);
        return new StoredMedia(
                count, bytes, entry(Manifest.MEDIA_SUMS, spool, tally).sha256());
    }

    private static int count(Path folder) throws IOException {
        try (var files = Files.walk(folder, FileVisitOption.FOLLOW_LINKS)) {
            return (int) files.filter(BackupWriter::isKept).count();
        }
    }

    /** What is being written by someone has another name until it is whole. */
    private static boolean isKept(Path file) {
        return Files.isRegularFile(file) && !file.toString().endsWith(".part");
    }

    private static String nameOf(Path file) throws IOException {
        var parts = new ArrayList<String>();
        file.forEach(part -> parts.add(part.toString()));
        var name = Manifest.MEDIA + String.join("/", parts);
        if (name.chars().anyMatch(Character::isISOControl)) {
            throw new IOException("a media file has a name that cannot be listed: " + file);
        }
        return name;
    }

    private Sum entry(String name, Path file, Tally tally) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        var out = new SummedOutput(zip, tally);
        Files.copy(file, out);
        zip.closeEntry();
        return out.sum();
    }

    void finish(Manifest manifest) throws IOException {
        zip.putNextEntry(new ZipEntry(Manifest.ENTRY));
        zip.write(manifest.json());
        zip.closeEntry();
        zip.finish();
        zip.flush();
        sealed.seal();
    }

    @Override
    public void close() throws IOException {
        Files.deleteIfExists(spool);
    }
}
