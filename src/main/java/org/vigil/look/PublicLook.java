package org.vigil.look;

import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;
import org.vigil.page.SiteSettings;

/** The look in force, as readers' pages see it. */
@Repository
class PublicLook {

    private final JdbcClient readers;
    private final SiteSettings settings;

    PublicLook(@Readers JdbcClient readers, SiteSettings settings) {
        this.readers = readers;
        this.settings = settings;
    }

    Look read() {
        var kept = readers.sql("select look::text from pub.look")
                .query(String.class)
                .single();
        return LookText.read(kept, settings.seen());
    }

    /** What stood behind the site's own style whenever a look was in force. */
    List<String> styles() {
        return readers.sql("select style from pub.look_style")
                .query(String.class)
                .list();
    }
}
