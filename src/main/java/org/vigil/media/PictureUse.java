package org.vigil.media;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/** What a module that keeps stories knows of the pictures in them, besides those that readers see. */
public interface PictureUse {

    /** The stories that would show this picture if they were published as they stand. */
    Set<UUID> stories(String hash);

    /** All pictures that any of them would show. */
    Set<String> pictures();

    /** The keys of the pages on which readers see any of these users. */
    default Set<String> keys(Collection<UUID> users) {
        return Set.of();
    }
}
