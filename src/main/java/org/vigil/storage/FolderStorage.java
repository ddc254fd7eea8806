package org.vigil.storage;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.regex.Pattern;
import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.vigil.database.DataFolder;

/** Files in the data folder. */
@Component
class FolderStorage implements Storage {

    private static final String PART = "[A-Za-z0-9-]+(?:\\.[A-Za-z0-9]+)?";
    private static final Pattern NAME = Pattern.compile("(?:media|originals)(?:/" + PART + "){1,3}");

    private final DataFolder data;

    FolderStorage(DataFolder data) {
        this.data = data;
        data.media();
        data.originals();
    }

    @Override
    public void keep(String name, Content content) {
        var place = required(name);
        var folder = data.path().resolve(name.substring(0, name.lastIndexOf('/')));
        try {
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, "new", ".part");
            try {
                write(part, content);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
                force(folder, StandardOpenOption.READ);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept in " + folder, e);
        }
    }

    private static void write(Path part, Content content) throws IOException {
        try (var out = new BufferedOutputStream(Files.newOutputStream(part))) {
            content.writeTo(out);
        }
        force(part, StandardOpenOption.WRITE);
    }

    /** Of a folder, its list of names: without that, a power cut may leave a file that is whole and called nothing. */
    private static void force(Path path, StandardOpenOption how) throws IOException {
        try (var channel = FileChannel.open(path, how)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<Resource> find(String name) {
        return place(name).filter(Files::isRegularFile).map(FileSystemResource::new);
    }

    @Override
    public void each(String folder, Consumer<Stored> seen) {
        required(folder + "/any");
        var top = data.path().resolve(folder);
        try {
            Files.walkFileTree(top, new SimpleFileVisitor<>() {
                @Override
                public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                    var name = data.path().relativize(file).toString();
                    if (facts.isRegularFile() && NAME.matcher(name).matches()) {
                        seen.accept(new Stored(name, facts.lastModifiedTime().toInstant()));
                    }
                    return FileVisitResult.CONTINUE;
                }

                /** It went while we looked, or nothing was ever kept there. */
                @Override
                public FileVisitResult visitFileFailed(Path file, IOException gone) {
                    return FileVisitResult.CONTINUE;
                }
            });
        } catch (IOException e) {
            throw new UncheckedIOException("The files could not be listed", e);
        }
    }

    @Override
    public void remove(String name) {
        try {
            Files.deleteIfExists(required(name));
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be removed", e);
        }
    }

    private Path required(String name) {
        return place(name).orElseThrow(() -> new IllegalArgumentException("No file is called " + name));
    }

    private Optional<Path> place(String name) {
        return NAME.matcher(name).matches() ? Optional.of(data.path().resolve(name)) : Optional.empty();
    }
}
