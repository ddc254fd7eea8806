package org.vigil.media;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.database.DataFolder;
import org.vigil.keys.Sealing;

/**
 * Pictures as they were given, with all that their files tell of place, device and person: sealed with the master key, in a
 * folder that nothing is served from and that no backup takes along.
 */
@Component
class Originals {

    private final Path folder;
    private final Sealing sealing;

    Originals(DataFolder data, Sealing sealing) {
        this.folder = data.originals();
        this.sealing = sealing;
    }

    void keep(String hash, ByteBuffer file) {
        var target = path(hash);
        try {
            Files.createDirectories(target.getParent());
            var part = Files.createTempFile(target.getParent(), "new", ".part");
            try (var out = sealing.sealing(new BufferedOutputStream(Files.newOutputStream(part)), place(hash))) {
                out.write(file.array(), file.arrayOffset() + file.position(), file.remaining());
            }
            Files.move(part, target, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException("The original could not be kept in " + folder, e);
        }
    }

    Optional<byte[]> open(String hash) {
        try {
            return Files.exists(path(hash))
                    ? Optional.of(sealing.openBytes(Files.readAllBytes(path(hash)), place(hash)))
                    : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException("An original could not be read", e);
        }
    }

    void remove(String hash) {
        try {
            Files.deleteIfExists(path(hash));
        } catch (IOException e) {
            throw new UncheckedIOException("An original could not be removed", e);
        }
    }

    private Path path(String hash) {
        return folder.resolve(hash.substring(0, 2)).resolve(hash);
    }

    private static String place(String hash) {
        return "originals/" + hash;
    }
}
