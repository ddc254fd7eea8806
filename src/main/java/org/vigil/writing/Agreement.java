package org.vigil.writing;

import java.util.UUID;

/** What people agreed to of one save of a draft. Each module contributes its own as beans. */
public interface Agreement {

    /** What was agreed to of a save holds for the next, in which nobody wrote. */
    void goesOn(UUID story, int save, int next);
}
