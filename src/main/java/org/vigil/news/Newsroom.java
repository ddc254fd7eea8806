package org.vigil.news;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.vigil.page.Site;
import org.vigil.shared.NotFound;

/** What other modules may ask of the newsroom's own side. */
@Service
public class Newsroom {

    private final JdbcClient jdbc;
    private final Site site;

    Newsroom(JdbcClient jdbc, Site site) {
        this.jdbc = jdbc;
        this.site = site;
    }

    /** The id of the stream at an address such as {@code good-news}. */
    public UUID stream(String address) {
        return jdbc.sql("select id from stream where address = :address")
                .param("address", address)
                .query(UUID.class)
                .optional()
                .orElseThrow(() -> new NotFound("stream " + address));
    }

    /** The stream of that address or, in any language, that title; case does not matter. */
    public Optional<UUID> streamNamed(String name) {
        return jdbc.sql("""
                        select stream.id from stream left join stream_text on stream_id = stream.id
                        where address = lower(:name) or lower(title) = lower(:name) limit 1
                        """).param("name", name).query(UUID.class).optional();
    }

    public List<String> streamAddresses() {
        return jdbc.sql("select address from stream order by rank")
                .query(String.class)
                .list();
    }

    /** The language that is served without prefix. */
    public String firstLanguage() {
        return site.firstLanguage();
    }

    /** Whether a translation set has a story in a language, published or not. */
    public boolean has(UUID translationSet, String language) {
        return jdbc.sql("select exists (select from story where translation_set = :set and language = :language)")
                .param("set", translationSet)
                .param("language", language)
                .query(Boolean.class)
                .single();
    }
}
