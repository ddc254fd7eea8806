package org.vigil.look;

import java.util.Locale;
import java.util.function.Function;

/** A part of the look that has a form of its own. */
public enum Section {
    NAME(Look::name, Kept.BY_THE_SITE),
    COLOURS(Look::colours, Kept.HERE),
    MARK(Look::mark, Kept.HERE),
    HOME(Look::home, Kept.HERE),
    MENU(Look::menu, Kept.BY_THE_SITE),
    FOOTER(Look::footer, Kept.BY_THE_SITE),
    LANGUAGES(Look::languages, Kept.BY_THE_SITE),
    STREAMS(Look::streams, Kept.BY_THE_SITE),
    PRESS(Look::press, Kept.HERE),
    SOCIAL(Look::social, Kept.HERE),
    REDIRECTS(Look::redirects, Kept.HERE);

    /** Where a section is kept that is in force: with the look, or where it stood before there was a look. */
    private enum Kept {
        HERE,
        BY_THE_SITE
    }

    private final Function<Look, Object> part;
    private final Kept kept;

    Section(Function<Look, Object> part, Kept kept) {
        this.part = part;
        this.kept = kept;
    }

    boolean isKeptHere() {
        return kept == Kept.HERE;
    }

    Object of(Look look) {
        return part.apply(look);
    }

    /** As it is called in what is kept, in addresses and in keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
