package org.vigil.body;

import java.util.Optional;

/** Where the pictures of a text are to be had. */
@FunctionalInterface
public interface Pictures {

    /** The picture with this content hash; a text is shown without those that are not found. */
    Optional<Shown> find(String media);

    /** No pictures at all. */
    static Pictures none() {
        return media -> Optional.empty();
    }

    /** A picture's address, its candidates in other widths (empty if there are none) and its size in pixels. */
    record Shown(String src, String srcset, int width, int height) {}
}
