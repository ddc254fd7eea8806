package org.vigil.page.view;

import org.jspecify.annotations.Nullable;

/** A link with its text; {@code current} marks the place the reader is at. */
public record Link(String text, String href, boolean current) {

    public static Link to(String text, String href) {
        return new Link(text, href, false);
    }

    /** The value of {@code aria-current}, null where the reader is elsewhere. */
    public @Nullable String mark() {
        return current ? "true" : null;
    }
}
