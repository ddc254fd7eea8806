package org.vigil.search;

import java.util.Set;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;

/** Tells every node to make its index anew, in the change log, while all of them go on serving. */
@Component
public class RebuildOrder {

    static final String KIND = "search";

    private final ChangeLog changes;

    RebuildOrder(ChangeLog changes) {
        this.changes = changes;
    }

    @Transactional
    public void give() {
        changes.append(new Change(KIND, null, "rebuild", null, null, Set.of(), true));
    }
}
