package org.vigil.look;

import java.util.Locale;
import java.util.function.Function;

/** A part of the look that has a form of its own. */
public enum Section {
    NAME(Look::name),
    COLOURS(Look::colours),
    MARK(Look::mark),
    HOME(Look::home),
    PRESS(Look::press),
    SOCIAL(Look::social),
    REDIRECTS(Look::redirects);

    private final Function<Look, Object> part;

    Section(Function<Look, Object> part) {
        this.part = part;
    }

    Object of(Look look) {
        return part.apply(look);
    }

    /** As it is called in what is kept, in addresses and in keys of messages. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }
}
