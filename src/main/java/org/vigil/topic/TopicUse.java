package org.vigil.topic;

import java.util.Collection;
import java.util.UUID;

/** What a module that keeps stories knows of the topics they name, and does when the tree changes. */
public interface TopicUse {

    /** Whether any story names this topic, be it published or not. */
    boolean names(UUID topic);

    /** These topics, which are a branch of the tree, stand below another topic now; the transaction still runs. */
    default void moved(Collection<UUID> branch) {}
}
