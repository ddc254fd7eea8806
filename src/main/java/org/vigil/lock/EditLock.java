package org.vigil.lock;

import java.time.Duration;
import java.time.Instant;
import java.util.UUID;

/** Who has a story open for writing, in which window. */
public record EditLock(UUID person, String tab, Instant takenAt, Instant seenAt) {

    /** A window that has not been heard of for so long is taken for closed. */
    public static final Duration LEASE = Duration.ofSeconds(90);

    /** What stands for the window where none is told. */
    public static final String NO_WINDOW = "without-script";

    /** The window by the name it gave; one that is no name stands for none. */
    public static String window(String tab) {
        return tab.matches("[A-Za-z0-9-]{1,64}") ? tab : NO_WINDOW;
    }

    public boolean isHeldBy(UUID other, String window) {
        return person.equals(other) && tab.equals(window);
    }

    /** A form that was sent without the page's script does not know its window; it is its person's. */
    boolean isOpenTo(UUID other, String window) {
        return isHeldBy(other, window) || person.equals(other) && window.equals(NO_WINDOW);
    }

    boolean hasEnded(Instant now) {
        return seenAt.plus(LEASE).isBefore(now);
    }
}
