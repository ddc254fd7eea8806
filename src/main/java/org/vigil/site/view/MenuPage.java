package org.vigil.site.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.rebrand.view.SectionHead;

/** The entries of one place, {@code menu} or {@code footer}, as a form; the last lines of a language are empty. */
public record MenuPage(SectionHead head, List<Language> languages) {

    /** The entries in one language, called by itself. */
    public record Language(String tag, String name, String direction, List<Entry> entries) {}

    /** One entry as it was typed, and what is wrong with it. */
    public record Entry(
            int number,
            String order,
            String text,
            String path,
            @Nullable String wrong) {}
}
