package org.vigil.desk;

import java.util.Collection;
import java.util.Map;
import java.util.SequencedMap;
import java.util.UUID;

/** Knows what people are called, for those who may see it: records such as the audit log hold ids only. */
public interface PersonNames {

    /** The names of those actors who are people and still known; the others are left out. */
    Map<String, String> names(Collection<String> actors);

    /** Everybody who can be at the desk today, by id, in the order of their names. */
    SequencedMap<UUID, String> colleagues();
}
