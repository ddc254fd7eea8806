package org.vigil.library;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Fields;
import org.vigil.library.view.PicturePage;
import org.vigil.media.Described;

/** What a form says of a picture, as it was typed. */
record PictureForm(
        String alt,
        String caption,
        String credit,
        String licence,
        String until,
        String consent,
        boolean hidden,
        String was) {

    private static final Map<String, Integer> LIMITS =
            Map.of("alt", 1_000, "caption", 1_000, "credit", 300, "licence", 500, "consent", 2_000);

    static PictureForm sent(Fields fields) {
        return new PictureForm(
                fields.line("alt"),
                fields.line("caption"),
                fields.line("credit"),
                fields.line("licence"),
                fields.line("until"),
                fields.text("consent").strip(),
                fields.has("hidden"),
                fields.line("was"));
    }

    static PictureForm of(Described words) {
        return new PictureForm(
                words.alt(),
                text(words.caption()),
                text(words.credit()),
                text(words.licence()),
                words.licenceUntil() == null ? "" : words.licenceUntil().toString(),
                text(words.consent()),
                words.hideFaces(),
                words.imprint());
    }

    /** The same, made from what is saved now. */
    PictureForm madeFrom(Described saved) {
        return new PictureForm(alt, caption, credit, licence, until, consent, hidden, saved.imprint());
    }

    /** The field that cannot be saved as it is. */
    @Nullable String wrong() {
        var texts = Map.of("alt", alt, "caption", caption, "credit", credit, "licence", licence, "consent", consent);
        for (var field : texts.entrySet()) {
            if (field.getValue().length() > LIMITS.getOrDefault(field.getKey(), 0)) {
                return field.getKey();
            }
        }
        return isDay() ? null : "until";
    }

    private boolean isDay() {
        try {
            return until.isEmpty() || isThinkable(LocalDate.parse(until).getYear());
        } catch (DateTimeParseException notADay) {
            return false;
        }
    }

    private static boolean isThinkable(int year) {
        return year > 1800 && year < 3000;
    }

    Described words() {
        return new Described(
                alt,
                orNull(caption),
                orNull(credit),
                orNull(licence),
                until.isEmpty() ? null : LocalDate.parse(until),
                orNull(consent),
                hidden);
    }

    PicturePage.Form view() {
        return new PicturePage.Form(alt, caption, credit, licence, until, consent, hidden, was);
    }

    private static @Nullable String orNull(String text) {
        return text.isEmpty() ? null : text;
    }

    private static String text(@Nullable String words) {
        return Objects.requireNonNullElse(words, "");
    }
}
