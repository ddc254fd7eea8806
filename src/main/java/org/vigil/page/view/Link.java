package org.vigil.page.view;

/** A link with its text; {@code current} marks the place the reader is at. */
public record Link(String text, String href, boolean current) {

    public static Link to(String text, String href) {
        return new Link(text, href, false);
    }
}
