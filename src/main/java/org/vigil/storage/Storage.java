package org.vigil.storage;

import java.util.Optional;
import org.springframework.core.io.Resource;

/**
 * Keeps files under names such as {@code media/ab/abcd-800.webp}: a folder and at least one part more, of letters, digits,
 * dots and hyphens. What a name means never changes, so a file that is kept again is the same file.
 */
public interface Storage {

    /** Keeps a file: afterwards it is there whole, also if the power fails; before, it is not there at all. */
    void keep(String name, byte[] content);

    /** The file of that name, if it is there. A name that can be none of ours is not there. */
    Optional<Resource> find(String name);

    /** Removes the file of that name, if it is there. */
    void remove(String name);
}
