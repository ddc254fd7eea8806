package org.vigil.look;

import java.util.HashMap;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;

/** The look in force, as readers' pages see it. */
@Repository
class PublicLook {

    private final JdbcClient readers;

    PublicLook(@Readers JdbcClient readers) {
        this.readers = readers;
    }

    Look read() {
        var taglines = new HashMap<String, String>();
        readers.sql("select language, text from pub.site_text where key = 'tagline'")
                .query(row -> {
                    taglines.put(row.getString("language"), row.getString("text"));
                });
        return readers.sql("select name, look::text from pub.site, pub.look")
                .query((row, number) -> LookText.read(
                        row.getString("look"),
                        LookText.layer(Section.NAME, new Look.Naming(row.getString("name"), taglines))))
                .single();
    }

    /** What stood behind the site's own style whenever a look was in force. */
    List<String> styles() {
        return readers.sql("select style from pub.look_style")
                .query(String.class)
                .list();
    }
}
