package org.vigil.archive;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;
import org.vigil.archive.Manifest.StoredTable;
import tools.jackson.core.JacksonException;

/** A backup that was read from its first byte to its last and found whole. It stays open, so that it stays the same. */
public final class BackupFile implements AutoCloseable {

    private static final int LARGEST_MANIFEST = 64 << 20;

    private final Path path;
    private final ZipFile zip;
    private final Manifest manifest;

    private BackupFile(Path path, ZipFile zip, Manifest manifest) {
        this.path = path;
        this.zip = zip;
        this.manifest = manifest;
    }

    /** The file, if every checksum in it is right; refused in words otherwise. */
    public static BackupFile verified(Path path, Progress progress) {
        if (!Files.isRegularFile(path)) {
            throw new NotABackup("%s is no file".formatted(path));
        }
        try {
            requireSeal(path, progress);
            return opened(path, progress);
        } catch (IOException e) {
            throw new NotABackup("%s cannot be read: %s".formatted(path, e.getMessage()), e);
        }
    }

    private static void requireSeal(Path path, Progress progress) throws IOException {
        try (var file = FileChannel.open(path, StandardOpenOption.READ)) {
            if (!Seal.isOn(file)) {
                throw new NotABackup(
                        "%s is not a backup of Vigil, or was cut short: it does not end as one".formatted(path));
            }
            if (!Seal.isUnbroken(file, new Tally(progress, "Checking", "files", 1))) {
                throw damaged(path, "the checksum of the whole file is not right");
            }
        }
    }

    private static BackupFile opened(Path path, Progress progress) throws IOException {
        var zip = new ZipFile(path.toFile(), UTF_8);
        var good = false;
        try {
            var backup = new BackupFile(path, zip, manifest(path, zip));
            backup.verify(progress);
            good = true;
            return backup;
        } catch (ZipException e) {
            throw damaged(path, String.valueOf(e.getMessage()));
        } finally {
            if (!good) {
                zip.close();
            }
        }
    }

    private static Manifest manifest(Path path, ZipFile zip) throws IOException {
        var entry = zip.getEntry(Manifest.ENTRY);
        if (entry == null || entry.getSize() > LARGEST_MANIFEST) {
            throw damaged(path, "its manifest is missing or too large");
        }
        try (var in = zip.getInputStream(entry)) {
            var json = in.readAllBytes();
            if (Manifest.formatOf(json) != Manifest.FORMAT) {
                throw new RestoreRefused(
                        "%s has format %d, and this Vigil reads format %d: restore it with the Vigil that wrote it or a later one"
                                .formatted(path, Manifest.formatOf(json), Manifest.FORMAT));
            }
            return Manifest.of(json);
        } catch (JacksonException e) {
            throw damaged(path, "its manifest cannot be read");
        }
    }

    private void verify(Progress progress) throws IOException {
        var expected = manifest.tables().size() + manifest.media().files() + 2;
        if (zip.size() != expected) {
            throw damaged(path, "it holds %d files and its manifest speaks of %d".formatted(zip.size(), expected));
        }
        var tally = new Tally(progress, "Checking", "files", expected - 2);
        for (var table : manifest.tables()) {
            if (!table.isSame(sum(table.entry(), tally))) {
                throw damaged(path, "table %s is not what the manifest says".formatted(table.table()));
            }
            tally.pieceDone();
        }
        verifyMedia(tally);
    }

    private void verifyMedia(Tally tally) throws IOException {
        if (!sum(Manifest.MEDIA_SUMS, tally).sha256().equals(manifest.media().sha256())) {
            throw damaged(path, "the list of media files is not what the manifest says");
        }
        forEachMedia((name, sha256) -> {
            if (!sum(name, tally).sha256().equals(sha256)) {
                throw damaged(path, name + " is not what it was");
            }
            tally.pieceDone();
        });
    }

    /** Does something with a media file of the backup. */
    @FunctionalInterface
    interface MediaAct {
        void on(String name, String sha256) throws IOException;
    }

    void forEachMedia(MediaAct act) throws IOException {
        try (var lines = new BufferedReader(new InputStreamReader(open(Manifest.MEDIA_SUMS), UTF_8))) {
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                if (!line.matches("[0-9a-f]{64} {2}media/.+")) {
                    throw damaged(path, "the list of media files cannot be read");
                }
                act.on(line.substring(66), line.substring(0, 64));
            }
        }
    }

    private Sum sum(String entry, Tally tally) throws IOException {
        var counter = new Sum.Counter();
        var buffer = new byte[1 << 16];
        try (var in = open(entry)) {
            for (var read = in.read(buffer); read >= 0; read = in.read(buffer)) {
                tally.passed(counter.take(buffer, 0, read), read);
            }
        }
        return counter.sum();
    }

    public Manifest manifest() {
        return manifest;
    }

    InputStream open(StoredTable table) throws IOException {
        return open(table.entry());
    }

    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw damaged(path, name + " is missing");
        }
        return zip.getInputStream(entry);
    }

    private static NotABackup damaged(Path path, String how) {
        return new NotABackup("%s is damaged: %s. Nothing was restored; take another copy of it or an older backup"
                .formatted(path, how));
    }

    @Override
    public void close() {
        try {
            zip.close();
        } catch (IOException e) {
            throw new NotABackup("%s cannot be closed: %s".formatted(path, e.getMessage()), e);
        }
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
