package org.vigil.storage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
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
    public void keep(String name, byte[] content) {
        var place = required(name);
        try {
            Files.createDirectories(place.getParent());
            var part = Files.createTempFile(place.getParent(), "new", ".part");
            try {
                write(part, content);
                Files.move(part, place, StandardCopyOption.ATOMIC_MOVE);
            } finally {
                Files.deleteIfExists(part);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("A file could not be kept in " + place.getParent(), e);
        }
    }

    private static void write(Path part, byte[] content) throws IOException {
        Files.write(part, content);
        try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }

    @Override
    public Optional<Resource> find(String name) {
        return place(name).filter(Files::isRegularFile).map(FileSystemResource::new);
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
