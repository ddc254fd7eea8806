package org.vigil.storage;

import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Optional;
import java.util.function.Consumer;
import org.springframework.core.io.Resource;

/**
 * Keeps files under names such as {@code media/ab/abcd-800.webp}: a folder and at least one part more, of letters, digits,
 * dots and hyphens. What a name means never changes, so a file that is kept again is the same file.
 */
public interface Storage {

    /** Writes what a file holds, so that a large one need never be in memory whole. */
    @FunctionalInterface
    interface Content {

        void writeTo(OutputStream out) throws IOException;
    }

    /** A file that is there, and since when. */
    record Stored(String name, Instant since) {}

    /** Keeps a file: afterwards it is there whole, also if the power fails; before, it is not there at all. */
    void keep(String name, Content content);

    default void keep(String name, byte[] content) {
        keep(name, out -> out.write(content));
    }

    /** The file of that name, if it is there. A name that can be none of ours is not there. */
    Optional<Resource> find(String name);

    /** Shows all files below that folder, one after the other, also what a crash left of one that was to be kept. */
    void each(String folder, Consumer<Stored> seen);

    /** Removes the file of that name, if it is there. */
    void remove(String name);
}
