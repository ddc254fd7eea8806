package org.vigil.shared;

import java.time.Duration;

/**
 * Work that is done again and again, by one node at a time. Each module contributes its own as beans. Run twice, it does
 * no harm; cut off, it goes on when it is run again.
 */
public interface Job {

    /** What it is called, for ever: {@code changes.prune}. */
    String name();

    /** How long after one run began the next may begin. */
    Duration rhythm();

    /** Does it, in a transaction of its own, and says in a word or two what came of it. */
    String run();
}
