package org.vigil.look.view;

import org.jspecify.annotations.Nullable;

/** Whom journalists may ask: hours with the place whose time they are in. */
public record PressOffice(
        String name,
        @Nullable String email,
        @Nullable String phone,
        @Nullable String hours) {

    /** The number as a telephone dials it. */
    public String dial() {
        return phone == null ? "" : phone.replaceAll("[^+0-9]", "");
    }
}
