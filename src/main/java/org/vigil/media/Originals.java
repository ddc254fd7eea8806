package org.vigil.media;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.vigil.keys.Sealing;
import org.vigil.storage.Storage;

/**
 * Pictures as they were given, with all that their files tell of place, device and person: sealed with the master key, in a
 * folder that nothing is served from and that no backup takes along.
 */
@Component
class Originals {

    private final Storage storage;
    private final Sealing sealing;

    Originals(Storage storage, Sealing sealing) {
        this.storage = storage;
        this.sealing = sealing;
    }

    void keep(String hash, ByteBuffer file) {
        storage.keep(FileNames.original(hash), out -> {
            try (var sealed = sealing.sealing(out, place(hash))) {
                sealed.write(file.array(), file.arrayOffset() + file.position(), file.remaining());
            }
        });
    }

    Optional<byte[]> open(String hash) {
        return storage.find(FileNames.original(hash)).map(stored -> sealing.openBytes(bytes(stored), place(hash)));
    }

    private static byte[] bytes(Resource stored) {
        try {
            return stored.getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("An original could not be read", e);
        }
    }

    void remove(String hash) {
        storage.remove(FileNames.original(hash));
    }

    private static String place(String hash) {
        return "originals/" + hash;
    }
}
