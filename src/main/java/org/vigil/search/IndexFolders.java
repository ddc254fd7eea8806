package org.vigil.search;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Instant;
import java.util.Collection;
import java.util.Comparator;
import java.util.Optional;
import java.util.Properties;
import org.apache.lucene.store.Lock;
import org.apache.lucene.store.LockObtainFailedException;
import org.apache.lucene.store.NIOFSDirectory;
import org.apache.lucene.store.NativeFSLockFactory;

/**
 * Where an index lies in the data folder. Each one that is made has a folder of its own; the file {@code current} names the
 * one that is in use, and beside each index stands how far it has come. What nobody names is left over and removed.
 */
final class IndexFolders {

    private static final String CURRENT = "current";
    private static final String POSITION = "position";

    private final Path root;

    IndexFolders(Path root) {
        this.root = root;
    }

    /**
     * The place for the indexes of this node alone: nodes that share a data folder each have one of their own. Whoever looks
     * at an index needs no place; who changes one does.
     */
    record Claim(IndexFolders folders, Lock lock) implements AutoCloseable {

        private static final int MOST_NODES = 64;

        static Claim in(Path wanted) {
            for (var number = 1; number <= MOST_NODES; number++) {
                var root = number == 1 ? wanted : wanted.resolveSibling(wanted.getFileName() + "-" + number);
                try {
                    Files.createDirectories(root);
                    return new Claim(
                            new IndexFolders(root),
                            NativeFSLockFactory.INSTANCE.obtainLock(new NIOFSDirectory(root), "lock"));
                } catch (LockObtainFailedException taken) {
                    continue;
                } catch (IOException e) {
                    throw new UncheckedIOException(e);
                }
            }
            throw new IllegalStateException(MOST_NODES + " nodes have their search index beside " + wanted);
        }

        @Override
        public void close() {
            try {
                lock.close();
            } catch (IOException gone) {
                return;
            }
        }
    }

    /** The folder of the index in use, if it can be used by this program. */
    Optional<Path> current() {
        return read(root.resolve(CURRENT))
                .map(name -> root.resolve(name.strip()))
                .filter(folder -> root.equals(folder.getParent()) && Files.isDirectory(folder))
                .filter(folder -> position(folder).filter(IndexPosition::isOurs).isPresent());
    }

    Path folder(String name) {
        return root.resolve(name);
    }

    Optional<IndexPosition> position(Path folder) {
        return read(folder.resolve(POSITION)).flatMap(IndexFolders::parsed);
    }

    private static Optional<IndexPosition> parsed(String text) {
        try {
            var values = new Properties();
            values.load(new java.io.StringReader(text));
            return Optional.of(new IndexPosition(
                    values.getProperty("form", ""),
                    Long.parseLong(values.getProperty("seq", "")),
                    Instant.parse(values.getProperty("changed", "")),
                    Long.parseLong(values.getProperty("documents", "")),
                    Instant.parse(values.getProperty("at", "")),
                    Boolean.parseBoolean(values.getProperty("outdated", ""))));
        } catch (IOException | RuntimeException damaged) {
            return Optional.empty();
        }
    }

    void write(Path folder, IndexPosition position) {
        write(
                folder.resolve(POSITION),
                "form=%s%nseq=%d%nchanged=%s%ndocuments=%d%nat=%s%noutdated=%b%n"
                        .formatted(
                                position.form(),
                                position.seq(),
                                position.changed(),
                                position.documents(),
                                position.at(),
                                position.outdated()));
    }

    /** A new folder, in use by nobody yet. */
    Path begin(Instant now) {
        try {
            var name = "index-" + now.toEpochMilli();
            var folder = root.resolve(name);
            for (var number = 2; Files.exists(folder); number++) {
                folder = root.resolve(name + "-" + number);
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** From now on the index in this folder is the one in use. */
    void use(Path folder) {
        write(root.resolve(CURRENT), folder.getFileName().toString());
    }

    /** Removes every folder but these. */
    void keepOnly(Collection<Path> kept) {
        if (!Files.isDirectory(root)) {
            return;
        }
        try (var folders = Files.list(root)) {
            folders.filter(Files::isDirectory)
                    .filter(folder -> !kept.contains(folder))
                    .forEach(IndexFolders::remove);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static void remove(Path folder) {
        try (var files = Files.walk(folder)) {
            for (var file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Optional<String> read(Path file) {
        try {
            return Files.isRegularFile(file) ? Optional.of(Files.readString(file)) : Optional.empty();
        } catch (IOException damaged) {
            return Optional.empty();
        }
    }

    /** Whole or not at all, even if the power goes meanwhile. */
    private static void write(Path file, String text) {
        var beside = file.resolveSibling(file.getFileName() + ".new");
        try {
            try (var channel = FileChannel.open(
                    beside,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.TRUNCATE_EXISTING,
                    StandardOpenOption.WRITE)) {
                channel.write(java.nio.ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8)));
                channel.force(true);
            }
            Files.move(beside, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
