package org.vigil.news;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;

/**
 * What keeps stories where they are, whoever acts on them and by whatever way. It is asked once the stories are held still, so
 * what it answers is true until the act is done. Each module contributes its own as beans.
 */
public interface StoryGuard {

    /** Those of the stories that may not be shown to readers, in a new version or at all. */
    default Set<UUID> withheld(Collection<UUID> stories) {
        return Set.of();
    }

    /** Those of the stories that may not be thrown away. */
    default Set<UUID> kept(Collection<UUID> stories) {
        return Set.of();
    }
}
