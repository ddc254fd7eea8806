package org.vigil.release;

import com.ibm.icu.text.RelativeDateTimeFormatter;
import com.ibm.icu.text.RelativeDateTimeFormatter.Direction;
import com.ibm.icu.text.RelativeDateTimeFormatter.RelativeUnit;
import com.ibm.icu.util.ULocale;
import java.time.Duration;
import java.time.Instant;

/** How long something is still away, in the largest unit that says enough: in 3 days, in 25 minutes. */
final class Countdown {

    private Countdown() {}

    static String words(String language, Instant now, Instant at) {
        var left = Duration.between(now, at);
        var format = RelativeDateTimeFormatter.getInstance(ULocale.forLanguageTag(language + "-u-nu-latn"));
        var direction = left.isNegative() ? Direction.LAST : Direction.NEXT;
        var length = left.abs();
        if (length.toDays() >= 2) {
            return format.format(length.toDays(), direction, RelativeUnit.DAYS);
        }
        return length.toHours() >= 2
                ? format.format(length.toHours(), direction, RelativeUnit.HOURS)
                : format.format(length.toMinutes(), direction, RelativeUnit.MINUTES);
    }
}
