package org.vigil.proof;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What readers find on this site. */
@Repository
class Findable {

    private final JdbcClient jdbc;

    Findable(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** A path on this site, without the prefix of its language. */
    record Place(String language, String path) {}

    /** Those of the places at which there is a story, or the way to where it moved. */
    Set<Place> stories(Collection<Place> places) {
        return Set.copyOf(jdbc.sql("""
                        select distinct language, path from unnest(:languages, :paths) as asked (language, path)
                        where exists (
                                select from pub.story s where s.language = asked.language and s.path = asked.path)
                            or exists (
                                select from pub.address a
                                where a.language = asked.language and a.path = asked.path and a.state = 'moved')
                        """)
                .param("languages", places.stream().map(Place::language).toArray(String[]::new))
                .param("paths", paths(places))
                .query(Place.class)
                .list());
    }

    /** The paths among them of pages of text, in that language or another, which is shown instead. */
    Set<String> pages(Collection<Place> places) {
        return Set.copyOf(jdbc.sql("select distinct path from pub.text_page where path = any(:paths)")
                .param("paths", paths(places))
                .query(String.class)
                .list());
    }

    private static String[] paths(Collection<Place> places) {
        return places.stream().map(Place::path).toArray(String[]::new);
    }

    /** How many of these translation sets have a story that readers see. */
    int publicSets(List<UUID> sets) {
        return jdbc.sql("select count(distinct translation_set) from pub.story where translation_set = any(:sets)")
                .param("sets", sets.toArray(UUID[]::new))
                .query(Integer.class)
                .single();
    }
}
