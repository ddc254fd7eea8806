package org.vigil.writing;

import org.vigil.shared.Refusal;

/** Somebody has saved since the page was made. Nothing is lost: what came too late is a revision of its own. */
class StaleSave extends Refusal {

    private final int setAside;

    StaleSave(int was, int now, int setAside) {
        super("writing.stale", "made from save %d, saved meanwhile: save %d".formatted(was, now));
        this.setAside = setAside;
    }

    /** The number of the revision that keeps what came too late. */
    int setAside() {
        return setAside;
    }
}
