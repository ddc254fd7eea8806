package org.vigil.keys;

/** Has things sealed that nobody can open any more once the master key is lost, and knows what to put in their place. */
public interface SealedWithLostKey {

    /** Gives up what cannot be opened; from now on there is another key. */
    void giveUp();
}
