package org.vigil.body;

import org.vigil.shared.Refusal;

/** A text is not what the schema allows; the message names the place, what stands there and what was expected. */
public final class InvalidBody extends Refusal {

    private final String place;

    InvalidBody(String place, String found, String expected) {
        super("body.invalid", "%s: %s, expected %s".formatted(place, found, expected));
        this.place = place;
    }

    /** Where in the document, such as {@code content[3].attrs.level}. */
    public String place() {
        return place;
    }
}
