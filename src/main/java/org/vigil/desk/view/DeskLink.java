package org.vigil.desk.view;

import org.jspecify.annotations.Nullable;

/** A place of the desk; {@code current} where the person is at it. */
public record DeskLink(String text, String href, boolean current) {

    /** The value of {@code aria-current}, null where the person is elsewhere. */
    public @Nullable String mark() {
        return current ? "page" : null;
    }
}
