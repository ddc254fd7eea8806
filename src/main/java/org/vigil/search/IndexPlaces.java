package org.vigil.search;

import java.util.Collection;
import java.util.Optional;

/** Where indexes are kept, under names, with how far each has come; one of them is in use. */
interface IndexPlaces {

    /** Takes a place, and answers whether this node is the one that writes there. */
    boolean mayWrite();

    /** The index in use, if it has the form that this program makes. */
    Optional<String> current();

    Optional<IndexPosition> position(String name);

    void write(String name, IndexPosition position);

    /** A new index, in use by nobody yet. */
    String begin(IndexPosition position);

    SearchIndex open(String name);

    /** From now on this one is in use. */
    void use(String name);

    /** Removes every index but these. */
    void keepOnly(Collection<String> names);

    /** Whether an index that fails is damaged, rather than out of reach for a while. */
    boolean failsWhenDamaged();

    /** Gives the place up. */
    void leave();
}
