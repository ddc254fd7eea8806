package org.vigil.page;

import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;

/** Changes what stands around every page. */
@Service
public class SiteSettings {

    private final JdbcClient jdbc;
    private final ChangeLog changes;

    SiteSettings(JdbcClient jdbc, ChangeLog changes) {
        this.jdbc = jdbc;
        this.changes = changes;
    }

    @Transactional
    public void rename(String name) {
        jdbc.sql("update pub.site set name = :name").param("name", name).update();
        changed();
    }

    /** Sets a text of the site, such as {@code tagline}, in one language. */
    @Transactional
    public void say(String language, String key, String text) {
        jdbc.sql("""
                        insert into pub.site_text (language, key, text) values (:language, :key, :text)
                        on conflict (language, key) do update set text = excluded.text
                        """)
                .param("language", language)
                .param("key", key)
                .param("text", text)
                .update();
        changed();
    }

    private void changed() {
        changes.append(new Change("site", null, "changed", null, null, Set.of(PublicPage.SITE), false));
    }
}
