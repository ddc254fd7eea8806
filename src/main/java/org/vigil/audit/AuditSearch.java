package org.vigil.audit;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Which entries somebody looks for: those of an actor, of an act or of all acts that begin alike ({@code person.}), about
 * a subject, from one day to another (UTC, both included). What is null is not asked for.
 */
public record AuditSearch(
        @Nullable String actor,
        @Nullable String act,
        @Nullable String subject,
        @Nullable LocalDate first,
        @Nullable LocalDate last) {

    public static final AuditSearch ALL = new AuditSearch(null, null, null, null, null);

    private static final Pattern TEXT = Pattern.compile("[^\\p{Cc}]{1,100}");
    private static final Pattern DAY = Pattern.compile("[0-9]{4}-[0-9]{2}-[0-9]{2}");

    /** The same from what somebody typed or an address says; what cannot be meant is not asked for. */
    public static AuditSearch of(
            @Nullable String actor,
            @Nullable String act,
            @Nullable String subject,
            @Nullable String first,
            @Nullable String last) {
        return new AuditSearch(text(actor), text(act), text(subject), day(first), day(last));
    }

    private static @Nullable String text(@Nullable String given) {
        return given != null && TEXT.matcher(given.strip()).matches() ? given.strip() : null;
    }

    private static @Nullable LocalDate day(@Nullable String given) {
        try {
            return given != null && DAY.matcher(given).matches() ? LocalDate.parse(given) : null;
        } catch (DateTimeParseException e) {
            return null;
        }
    }

    boolean isFirstPart() {
        return act != null && act.endsWith(".");
    }
}
