package org.vigil.news;

import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The addresses stories have and had. An address is given once and never to another story. */
@Repository
class Addresses {

    private final JdbcClient jdbc;

    Addresses(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Gives each story that has none the first free address of its day and slug. */
    void claim(List<PublicStories.Candidate> candidates) {
        var known = current(candidates.stream().map(PublicStories.Candidate::id).toList());
        var waiting = new ArrayList<>(candidates);
        waiting.removeIf(candidate -> known.containsKey(candidate.id()));
        for (var attempt = 1; !waiting.isEmpty(); attempt++) {
            var wishes = new LinkedHashMap<String, PublicStories.Candidate>();
            for (var candidate : waiting) {
                var path = path(candidate, attempt);
                wishes.putIfAbsent(candidate.language() + " " + path, candidate);
            }
            var claimed = insert(wishes, attempt);
            waiting.removeIf(candidate -> claimed.contains(candidate.id()));
        }
    }

    /** {@code /news/2026/11/slug}; where that is taken, {@code slug-2} and so on; at last the id, which is free. */
    private static String path(PublicStories.Candidate candidate, int attempt) {
        var day = candidate.day();
        var place = "/news/%04d/%02d/%s".formatted(day.getYear(), day.getMonthValue(), candidate.slug());
        if (attempt == 1) {
            return place;
        }
        return place + "-" + (attempt < 10 ? attempt : candidate.id());
    }

    private Set<UUID> insert(Map<String, PublicStories.Candidate> wishes, int attempt) {
        var list = List.copyOf(wishes.values());
        return new HashSet<>(jdbc.sql("""
                        insert into address (language, path, story_id, state)
                        select language, path, story, 'current'
                        from unnest(:languages, :paths, :stories) as wish (language, path, story)
                        on conflict do nothing
                        returning story_id
                        """)
                .param(
                        "languages",
                        list.stream().map(PublicStories.Candidate::language).toArray(String[]::new))
                .param("paths", list.stream().map(wish -> path(wish, attempt)).toArray(String[]::new))
                .param("stories", list.stream().map(PublicStories.Candidate::id).toArray(UUID[]::new))
                .query(UUID.class)
                .list());
    }

    Map<UUID, String> current(List<UUID> stories) {
        var paths = new HashMap<UUID, String>();
        jdbc.sql("select story_id, path from address where story_id = any(:ids) and state = 'current'")
                .param("ids", stories.toArray(UUID[]::new))
                .query(row -> {
                    paths.put(row.getObject("story_id", UUID.class), row.getString("path"));
                });
        return paths;
    }

    /** The addresses of other stories that begin like this. */
    Set<String> ofOthers(String language, String beginning, UUID story) {
        return new HashSet<>(jdbc.sql("""
                        select path from address
                        where language = :language and starts_with(path, :beginning) and story_id <> :story
                        """)
                .param("language", language)
                .param("beginning", beginning)
                .param("story", story)
                .query(String.class)
                .list());
    }

    /** Every address of the story says from now on that it is gone, since the day it is where the story was written. */
    void close(UUID story, String note, Instant at) {
        var zone = jdbc.sql("select zone from story where id = :story")
                .param("story", story)
                .query(String.class)
                .single();
        jdbc.sql("update address set state = 'gone' where story_id = :story")
                .param("story", story)
                .update();
        jdbc.sql("""
                        insert into pub.address (language, path, state, day, note)
                        select language, path, 'gone', :day, :note from address where story_id = :story
                        on conflict (language, path) do update set state = 'gone', target = null, day = :day, note = :note
                        """)
                .param("story", story)
                .param("day", at.atZone(ZoneId.of(zone)).toLocalDate())
                .param("note", note)
                .update();
    }

    void move(UUID story, String slug) {
        jdbc.sql("update address set state = 'moved' where story_id = :story and state = 'current'")
                .param("story", story)
                .update();
        var path = jdbc.sql("""
                        insert into address (language, path, story_id, state)
                        select language, format('/news/%s/%s', to_char(day, 'YYYY/MM'), :slug::text), id, 'current'
                        from story where id = :story
                        on conflict (language, path) do update set state = 'current'
                            where address.story_id = excluded.story_id
                        returning path
                        """)
                .param("story", story)
                .param("slug", slug)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new AddressTaken(slug));
        jdbc.sql("update story set slug = :slug where id = :story")
                .param("slug", slug)
                .param("story", story)
                .update();
        jdbc.sql("update pub.story set path = :path where id = :story")
                .param("path", path)
                .param("story", story)
                .update();
        jdbc.sql(
                        "delete from pub.address where path = :path and language = (select language from story where id = :story)")
                .param("path", path)
                .param("story", story)
                .update();
        redirect(story);
    }

    void addOld(UUID story, String path) {
        var added = jdbc.sql("""
                        insert into address (language, path, story_id, state)
                        select language, :path, id, 'moved' from story where id = :story
                        on conflict (language, path) do update set state = address.state
                            where address.story_id = excluded.story_id
                        """).param("path", path).param("story", story).update();
        if (added == 0) {
            throw new AddressTaken(path);
        }
        redirect(story);
    }

    /** What readers know of moved addresses: all of them lead to the current one, never to each other. */
    private void redirect(UUID story) {
        jdbc.sql("""
                        insert into pub.address (language, path, state, target)
                        select a.language, a.path, 'moved', p.path
                        from address a join pub.story p on p.id = a.story_id
                        where a.story_id = :story and a.state = 'moved'
                        on conflict (language, path) do update set target = excluded.target
                        """).param("story", story).update();
    }
}
