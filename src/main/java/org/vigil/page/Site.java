package org.vigil.page;

import java.time.ZoneId;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.page.view.Brand;

/** The site as a whole, as readers see it: its name, its languages, its menus. */
@Component
public class Site {

    private final Appearances appearances;

    Site(Appearances appearances) {
        this.appearances = appearances;
    }

    public String name() {
        return brand().name();
    }

    public Brand brand() {
        return appearances.brand();
    }

    /** The languages the interface speaks; the first is served without prefix. */
    public List<String> languages() {
        return appearances.languages();
    }

    /** A path without the prefix of the first language, under which nothing stands. */
    public String unprefixed(String path) {
        var split = LanguagePath.of(path);
        return firstLanguage().equals(split.language()) ? split.path() : path;
    }

    public String firstLanguage() {
        return languages().getFirst();
    }

    /** The newsroom's own time zone. */
    public ZoneId zone() {
        return appearances.zone();
    }

    public SiteLanguage language(String language) {
        var spoken = languages();
        var first = spoken.getFirst();
        return new SiteLanguage(
                language, spoken.contains(language) ? language : first, language.equals(first) ? "" : "/" + language);
    }

    /** Sorts languages: the site's own in their order, then the others by their tag. */
    public String place(String language) {
        var place = languages().indexOf(language);
        return (place < 0 ? "z" : String.valueOf((char) ('a' + place))) + language;
    }

    /** The line under the name in a language or else in the first; empty if it has none. */
    public String tagline(String language) {
        var own = appearances.tagline(language);
        return own.isEmpty() ? appearances.tagline(firstLanguage()) : own;
    }

    List<MenuEntry> menu(String place, String language) {
        return appearances.menu(place, language);
    }
}
