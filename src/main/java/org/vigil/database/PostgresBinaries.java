package org.vigil.database;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URL;
import java.nio.channels.FileChannel;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.util.FileSystemUtils;
import org.tukaani.xz.XZInputStream;

/** PostgreSQL's programs for this machine, unpacked once from the class path into a folder that is never half full. */
final class PostgresBinaries {

    private static final Logger LOG = LoggerFactory.getLogger(PostgresBinaries.class);

    private final URL archive;
    private final String name;

    private PostgresBinaries(URL archive, String name) {
        this.archive = archive;
        this.name = name;
    }

    /** The programs under a folder, where each version has a folder of its own. */
    static Path in(Path folder) {
        try {
            return forThisMachine().unpackedIn(folder);
        } catch (IOException e) {
            throw new DatabaseUnusable("PostgreSQL's programs cannot be unpacked into %s: %s".formatted(folder, e), e);
        }
    }

    private static PostgresBinaries forThisMachine() throws IOException {
        var machine = "%s-%s".formatted(system(), processor());
        var archive = PostgresBinaries.class.getResource("/postgres-%s.txz".formatted(machine));
        if (archive == null) {
            throw new DatabaseUnusable(
                    "there is no PostgreSQL for %s in this program: install PostgreSQL 15 or later and name it in VIGIL_DATABASE_URL"
                            .formatted(machine));
        }
        return new PostgresBinaries(archive, "%s-%08x".formatted(machine, fingerprint(archive)));
    }

    private static String system() {
        var name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        return name.startsWith("mac") ? "darwin" : name;
    }

    private static String processor() {
        return switch (System.getProperty("os.arch")) {
            case "amd64", "x86_64" -> "x86_64";
            case "aarch64", "arm64" -> "arm_64";
            case String other -> other;
        };
    }

    /** The checksum that the jar keeps of the archive: known without reading 14 MB at every start. */
    private static long fingerprint(URL archive) throws IOException {
        var connection = archive.openConnection();
        return connection instanceof JarURLConnection jar && jar.getJarEntry() != null
                ? jar.getJarEntry().getCrc()
                : connection.getContentLengthLong();
    }

    private Path unpackedIn(Path folder) throws IOException {
        var home = folder.resolve(name);
        if (Files.isDirectory(home)) {
            return home;
        }
        LOG.info("Unpacking PostgreSQL into {}", home);
        DataFolder.makePrivate(folder);
        var beside = Files.createTempDirectory(folder, "unpacking-");
        try {
            unpackInto(beside);
            force(beside);
            moveUnlessThere(beside, home);
        } finally {
            FileSystemUtils.deleteRecursively(beside);
        }
        return home;
    }

    private void unpackInto(Path home) throws IOException {
        try (InputStream in = archive.openStream();
                var tar = new TarArchiveInputStream(new XZInputStream(in))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpack(entry, tar, home);
            }
        }
    }

    private static void unpack(TarArchiveEntry entry, InputStream content, Path home) throws IOException {
        var target = home.resolve(entry.getName()).normalize();
        if (!target.startsWith(home)) {
            throw new IOException("entry outside of its folder: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
            return;
        }
        Files.createDirectories(target.getParent());
        if (entry.isSymbolicLink()) {
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
            return;
        }
        Files.copy(content, target);
        var executable = (entry.getMode() & 0100) != 0;
        Files.setPosixFilePermissions(target, PosixFilePermissions.fromString(executable ? "rwx------" : "rw-------"));
    }

    /**
     * Without this a power cut soon after the first start could leave empty programs under a name that says they are
     * complete. After the writing and not amid it, since then one commit of the file system serves many files.
     */
    private static void force(Path home) throws IOException {
        try (var files = Files.walk(home)) {
            for (var file : files.filter(Files::isRegularFile).toList()) {
                try (var channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
                    channel.force(true);
                }
            }
        }
    }

    private static void moveUnlessThere(Path beside, Path home) throws IOException {
        try {
            Files.move(beside, home, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!Files.isDirectory(home)) {
                throw e;
            }
        }
    }
}
