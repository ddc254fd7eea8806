package org.vigil.page;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.database.Readers;
import org.vigil.shared.Actor;

/** Changes what stands around every page. */
@Service
public class SiteSettings {

    private static final String TAGLINE = "tagline";

    private final JdbcClient jdbc;
    private final JdbcClient readers;
    private final ChangeLog changes;
    private final AuditLog audit;

    SiteSettings(JdbcClient jdbc, @Readers JdbcClient readers, ChangeLog changes, AuditLog audit) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.changes = changes;
        this.audit = audit;
    }

    /** Nobody else changes any of it, or the site's pages of text, until the running transaction ends. */
    public void lock() {
        jdbc.sql("select singleton from pub.site for update")
                .query(Boolean.class)
                .single();
    }

    /** As it is saved now; what readers see may be a second older. */
    public SiteState read() {
        return read(jdbc);
    }

    /** As readers see it. */
    public SiteState seen() {
        return read(readers);
    }

    private static SiteState read(JdbcClient jdbc) {
        var taglines = new HashMap<String, String>();
        jdbc.sql("select language, text from pub.site_text where key = :key")
                .param("key", TAGLINE)
                .query(row -> {
                    taglines.put(row.getString("language"), row.getString("text"));
                });
        var places = new HashMap<String, Map<String, List<MenuEntry>>>();
        jdbc.sql("select place, language, text, path from pub.menu_item order by place, language, rank")
                .query(row -> {
                    places.computeIfAbsent(row.getString("place"), place -> new HashMap<>())
                            .computeIfAbsent(row.getString("language"), language -> new ArrayList<>())
                            .add(new MenuEntry(row.getString("text"), row.getString("path")));
                });
        return jdbc.sql("select name, languages, zone from pub.site")
                .query((row, number) -> new SiteState(
                        row.getString("name"),
                        List.of((String[]) row.getArray("languages").getArray()),
                        ZoneId.of(row.getString("zone")),
                        taglines,
                        places))
                .single();
    }

    @Transactional
    public void rename(String name, Actor by) {
        jdbc.sql("update pub.site set name = :name").param("name", name).update();
        changed(by, Act.of("site.renamed"));
    }

    /** The languages the interface speaks to readers, in their order; the first is served without prefix. */
    @Transactional
    public void setLanguages(List<String> languages, Actor by) {
        var before = read().languages();
        jdbc.sql("update pub.site set languages = :languages")
                .param("languages", languages.toArray(String[]::new))
                .update();
        changed(
                by,
                Act.of("site.languages-changed")
                        .with("before", String.join(", ", before))
                        .with("after", String.join(", ", languages)));
    }

    /** The newsroom's own time zone; stories that are there keep theirs. */
    @Transactional
    public void setZone(ZoneId zone, Actor by) {
        var before = read().zone();
        jdbc.sql("update pub.site set zone = :zone").param("zone", zone.getId()).update();
        changed(by, Act.of("site.zone-changed").with("before", before).with("after", zone));
    }

    /** Sets the line under the name in one language; an empty one is taken away. */
    @Transactional
    public void setTagline(String language, String text, Actor by) {
        if (text.isEmpty()) {
            jdbc.sql("delete from pub.site_text where language = :language and key = :key")
                    .param("language", language)
                    .param("key", TAGLINE)
                    .update();
        } else {
            jdbc.sql("""
                            insert into pub.site_text (language, key, text) values (:language, :key, :text)
                            on conflict (language, key) do update set text = excluded.text
                            """)
                    .param("language", language)
                    .param("key", TAGLINE)
                    .param("text", text)
                    .update();
        }
        changed(by, Act.of("site.text-changed", TAGLINE).with("language", language));
    }

    /** Sets all entries of a place, {@code menu} or {@code footer}, in one language. */
    @Transactional
    public void setMenu(String place, String language, List<MenuEntry> entries, Actor by) {
        jdbc.sql("delete from pub.menu_item where place = :place and language = :language")
                .param("place", place)
                .param("language", language)
                .update();
        for (var i = 0; i < entries.size(); i++) {
            jdbc.sql("""
                            insert into pub.menu_item (place, language, rank, text, path)
                            values (:place, :language, :rank, :text, :path)
                            """)
                    .param("place", place)
                    .param("language", language)
                    .param("rank", i + 1)
                    .param("text", entries.get(i).text())
                    .param("path", entries.get(i).path())
                    .update();
        }
        changed(by, Act.of("site.menu-changed", place).with("language", language));
    }

    private void changed(Actor by, Act act) {
        audit.record(by, act);
        changes.append(new Change("site", null, "changed", null, null, Set.of(PublicPage.SITE), false));
    }
}
