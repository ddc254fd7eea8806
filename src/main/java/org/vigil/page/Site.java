package org.vigil.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.database.Readers;
import org.vigil.page.view.Brand;

/** The site as a whole, as readers see it: its name, its languages, its menus. */
@Component
public class Site {

    /** A menu entry in one language, its path without prefix. */
    record MenuItem(String place, String language, String text, String path) {}

    private record Settings(List<String> languages, ZoneId zone, List<MenuItem> menu) {}

    private final JdbcClient readers;
    private final Remembered<Settings> settings;
    private final Appearances appearances;

    Site(@Readers JdbcClient readers, Freshness freshness, Appearances appearances) {
        this.readers = readers;
        this.appearances = appearances;
        this.settings = new Remembered<>(freshness, Set.of(PublicPage.SITE), this::read);
    }

    public String name() {
        return brand().name();
    }

    public Brand brand() {
        return appearances.brand();
    }

    /** The languages the interface speaks; the first is served without prefix. */
    public List<String> languages() {
        return settings.get().languages();
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
        return settings.get().zone();
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

    List<MenuItem> menu(String place, String language) {
        return settings.get().menu().stream()
                .filter(item -> item.place().equals(place) && item.language().equals(language))
                .toList();
    }

    private Settings read() {
        var menu = readers.sql("select place, language, text, path from pub.menu_item order by place, language, rank")
                .query(MenuItem.class)
                .list();
        return readers.sql("select languages, zone from pub.site")
                .query((row, number) -> new Settings(
                        List.of((String[]) row.getArray("languages").getArray()),
                        ZoneId.of(row.getString("zone")),
                        new ArrayList<>(menu)))
                .single();
    }
}
