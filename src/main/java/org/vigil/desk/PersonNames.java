package org.vigil.desk;

import java.util.Collection;
import java.util.Map;

/** Knows what people are called, for those who may see it: records such as the audit log hold ids only. */
public interface PersonNames {

    /** The names of those actors who are people and still known; the others are left out. */
    Map<String, String> names(Collection<String> actors);
}
