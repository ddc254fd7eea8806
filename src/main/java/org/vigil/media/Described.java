package org.vigil.media;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Imprint;

/**
 * What people say of a picture. {@code consent} is for the desk alone; {@code licenceUntil} is the last day on which readers
 * may see it, and {@code hideFaces} keeps it from them altogether.
 */
public record Described(
        String alt,
        @Nullable String caption,
        @Nullable String credit,
        @Nullable String licence,
        @Nullable LocalDate licenceUntil,
        @Nullable String consent,
        boolean hideFaces) {

    public static final Described NOTHING = new Described("", null, null, null, null, null, false);

    public static Described of(String alt, @Nullable String caption, @Nullable String credit) {
        return new Described(alt, caption, credit, null, null, null, false);
    }

    public Described licensed(String words, LocalDate until) {
        return new Described(alt, caption, credit, words, until, consent, hideFaces);
    }

    public boolean isOver(LocalDate today) {
        return licenceUntil != null && licenceUntil.isBefore(today);
    }

    /** What a form was made from. */
    public String imprint() {
        return Imprint.of(List.of(
                alt,
                String.valueOf(caption),
                String.valueOf(credit),
                String.valueOf(licence),
                String.valueOf(licenceUntil),
                String.valueOf(consent),
                String.valueOf(hideFaces)));
    }
}
