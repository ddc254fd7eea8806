package org.vigil.desk;

import java.util.UUID;

/** Knows what people may do now, for what was made in their name and lasts. */
public interface StaffRights {

    /** What this person may do at the desk today; nothing where they cannot come in. */
    Rights today(UUID person);
}
