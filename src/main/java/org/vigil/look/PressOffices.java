package org.vigil.look;

import com.ibm.icu.text.TimeZoneNames;
import com.ibm.icu.util.ULocale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.look.view.PressOffice;
import org.vigil.page.view.Words;

/** Says whom journalists may ask, in the words of a page. */
@Component
public class PressOffices {

    private final Looks looks;

    PressOffices(Looks looks) {
        this.looks = looks;
    }

    public Optional<PressOffice> in(Words words) {
        var press = looks.now().press();
        return press.isThere()
                ? Optional.of(new PressOffice(
                        press.name(), present(press.email()), present(press.phone()), hours(press, words)))
                : Optional.empty();
    }

    private static @Nullable String hours(Look.Press press, Words words) {
        var hours = press.hours(words.language());
        if (hours.isEmpty()) {
            return null;
        }
        var names = TimeZoneNames.getInstance(ULocale.forLanguageTag(words.language()));
        var city = names.getExemplarLocationName(press.zone());
        return city == null ? words.say("look.press.open.utc", hours) : words.say("look.press.open", hours, city);
    }

    private static @Nullable String present(String text) {
        return text.isEmpty() ? null : text;
    }
}
