package org.vigil.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.database.Readers;

/** The site as a whole, as readers see it: its name, its languages, its menus. */
@Component
public class Site {

    /** A menu entry in one language, its path without prefix. */
    record MenuItem(String place, String language, String text, String path) {}

    private record Settings(
            String name,
            List<String> languages,
            ZoneId zone,
            List<MenuItem> menu,
            Map<String, Map<String, String>> texts) {}

    private final JdbcClient readers;
    private final Remembered<Settings> settings;

    Site(@Readers JdbcClient readers, Freshness freshness) {
        this.readers = readers;
        this.settings = new Remembered<>(freshness, Set.of(PublicPage.SITE), this::read);
    }

    public String name() {
        return settings.get().name();
    }

    /** The languages the interface speaks; the first is served without prefix. */
    public List<String> languages() {
        return settings.get().languages();
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

    /** A text of the site, such as {@code tagline}, in a language or else in the first; empty if it has none. */
    public String text(String language, String key) {
        var texts = settings.get().texts();
        var own = texts.getOrDefault(language, Map.of()).get(key);
        return own != null ? own : texts.getOrDefault(firstLanguage(), Map.of()).getOrDefault(key, "");
    }

    List<MenuItem> menu(String place, String language) {
        return settings.get().menu().stream()
                .filter(item -> item.place().equals(place) && item.language().equals(language))
                .toList();
    }

    private Settings read() {
        var texts = new HashMap<String, Map<String, String>>();
        readers.sql("select language, key, text from pub.site_text").query(row -> {
            texts.computeIfAbsent(row.getString("language"), language -> new HashMap<>())
                    .put(row.getString("key"), row.getString("text"));
        });
        var menu = readers.sql("select place, language, text, path from pub.menu_item order by place, language, rank")
                .query(MenuItem.class)
                .list();
        return readers.sql("select name, languages, zone from pub.site")
                .query((row, number) -> new Settings(
                        row.getString("name"),
                        List.of((String[]) row.getArray("languages").getArray()),
                        ZoneId.of(row.getString("zone")),
                        new ArrayList<>(menu),
                        texts))
                .single();
    }
}
