package org.vigil.document;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.database.DataFolder;

/** The files of documents, beside those of pictures: {@code media/documents/<id>.pdf}. A file is there whole or not at all. */
@Component
class DocumentFolder {

    private final Path folder;

    DocumentFolder(DataFolder data) {
        this.folder = data.media().resolve("documents");
    }

    void keep(UUID id, byte[] content) {
        try {
            Files.createDirectories(folder);
            var part = Files.createTempFile(folder, "new", ".part");
            Files.write(part, content);
            try (var channel = FileChannel.open(part, StandardOpenOption.WRITE)) {
                channel.force(true);
            }
            Files.move(part, place(id), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The document could not be kept in " + folder, e);
        }
    }

    Optional<Path> find(UUID id) {
        return Optional.of(place(id)).filter(Files::isRegularFile);
    }

    private Path place(UUID id) {
        return folder.resolve(id + ".pdf");
    }
}
