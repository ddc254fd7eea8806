package org.vigil.changes;

import java.util.List;

/** Keeps something derived in step with the change log. Each node has its own followers, called by one thread in order. */
public interface Follower {

    /** Everything up to {@code newest} is in the database; what was derived before must be given up. */
    void begin(long newest);

    /** The next changes, oldest first; called again with the same ones if it throws. */
    void follow(List<Recorded> changes);
}
