package org.vigil.writing;

import java.util.UUID;

/** Something that may keep a draft from being thrown away. Each module contributes its own as beans. */
public interface Obstacle {

    /** Refuses if this draft has to stay. */
    void requireDiscardable(UUID story);
}
