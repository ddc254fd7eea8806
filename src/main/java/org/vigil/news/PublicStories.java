package org.vigil.news;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Repository;
import org.vigil.body.Body;
import org.vigil.document.DocumentUses;
import org.vigil.media.MediaUses;
import org.vigil.shared.NotFound;

/** Writes what readers see of stories: the rows of schema {@code pub}. */
@Repository
class PublicStories {

    /** A story about to be shown: what its address and its teaser are made of. */
    record Candidate(UUID id, String language, LocalDate day, String slug, String teaser, int minutes) {}

    private final JdbcClient jdbc;
    private final StorySubjects subjects;
    private final Uses uses;

    /** What stories show of what is kept elsewhere. */
    @Component
    record Uses(MediaUses media, DocumentUses documents) {}

    PublicStories(JdbcClient jdbc, StorySubjects subjects, Uses uses) {
        this.jdbc = jdbc;
        this.subjects = subjects;
        this.uses = uses;
    }

    List<Candidate> candidates(List<UUID> stories) {
        return jdbc.sql("""
                        select s.id, s.language, s.day, s.slug, v.teaser, v.body, v.opening_only,
                            coalesce(stream.teaser_rule, 'characters:280') as rule
                        from story s
                        join story_version v on v.story_id = s.id and v.version = s.latest
                        left join stream on stream.id = s.stream_id
                        where s.id = any(:ids) and s.withdrawn_at is null
                        order by s.id
                        """)
                .param("ids", ids(stories))
                .query((row, number) -> {
                    var body = Body.parse(row.getString("body"));
                    var own = row.getString("teaser");
                    return new Candidate(
                            row.getObject("id", UUID.class),
                            row.getString("language"),
                            row.getObject("day", LocalDate.class),
                            row.getString("slug"),
                            own == null ? TeaserRule.of(row.getString("rule")).teaser(body) : own,
                            row.getBoolean("opening_only") ? 0 : body.minutes());
                })
                .list();
    }

    /** {@code silently}: readers are not told that the stories were updated. */
    void write(List<Candidate> candidates, Map<UUID, String> paths, Instant now, boolean silently) {
        subjects.hold();
        var pictures = new HashMap<UUID, Set<String>>();
        var documents = new HashMap<UUID, List<UUID>>();
        jdbc.sql("""
                        insert into pub.story (id, translation_set, language, stream_id, day, at, zone, rank, path, version,
                            index_number, headline, deck, teaser, label, dateline, body, opening_only, minutes, lead, contact,
                            countries, topics, related, published_at, updated_at, archived, report)
                        select s.id, s.translation_set, s.language, s.stream_id, s.day, s.at, s.zone, s.rank, shown.path,
                            s.latest, s.index_number, v.headline, v.deck, nullif(shown.teaser, ''), v.label, v.dateline,
                            v.body, v.opening_only, shown.minutes, v.lead, v.contact, v.countries, v.topics,
                            array(select related_set from story_relation where story_id = s.id order by rank),
                            coalesce(s.at, s.first_published_at, :now), s.updated_at, s.archived, v.report
                        from unnest(:ids, :paths, :teasers, :minutes) as shown (id, path, teaser, minutes)
                        join story s on s.id = shown.id
                        join story_version v on v.story_id = s.id and v.version = s.latest
                        order by s.id
                        on conflict (id) do update set
                            stream_id = excluded.stream_id, day = excluded.day, at = excluded.at, zone = excluded.zone,
                            rank = excluded.rank, path = excluded.path, version = excluded.version,
                            index_number = excluded.index_number, headline = excluded.headline, deck = excluded.deck,
                            teaser = excluded.teaser, label = excluded.label, dateline = excluded.dateline,
                            body = excluded.body, opening_only = excluded.opening_only, minutes = excluded.minutes,
                            lead = excluded.lead, contact = excluded.contact,
                            countries = excluded.countries, topics = excluded.topics, related = excluded.related,
                            report = excluded.report,
                            updated_at = case when excluded.archived or :silently then excluded.updated_at else :now end
                        returning id, array(
                            select lead ->> 'media' where lead ->> 'media' is not null
                            union
                            select jsonb_path_query(shown,
                                'strict $.** ? (@.type == "picture" || @.type == "embed").attrs.media ? (@ != null)') #>> '{}'
                            from (values (body), (report -> 'recommendations')) as texts (shown)
                        ) as pictures, array(
                            select cast(jsonb_path_query(report, '$.files[*].document') #>> '{}' as uuid)
                        ) as documents
                        """)
                .param("now", Stories.utc(now))
                .param("silently", silently)
                .param("ids", ids(candidates.stream().map(Candidate::id).toList()))
                .param(
                        "paths",
                        candidates.stream()
                                .map(candidate -> paths.get(candidate.id()))
                                .toArray(String[]::new))
                .param("teasers", candidates.stream().map(Candidate::teaser).toArray(String[]::new))
                .param("minutes", candidates.stream().map(Candidate::minutes).toArray(Integer[]::new))
                .query(row -> {
                    var shown = Set.of((String[]) row.getArray("pictures").getArray());
                    pictures.put(row.getObject("id", UUID.class), shown);
                    documents.put(row.getObject("id", UUID.class), List.of((UUID[])
                            row.getArray("documents").getArray()));
                });
        subjects.file(candidates.stream().map(Candidate::id).toList());
        jdbc.sql("""
                        update story set
                            updated_at = case when first_published_at is null or archived or :silently then updated_at
                                else :now end,
                            first_published_at = coalesce(first_published_at, :now),
                            live = latest
                        where id = any(:ids)
                        """)
                .param("now", Stories.utc(now))
                .param("silently", silently)
                .param("ids", ids(candidates.stream().map(Candidate::id).toList()))
                .update();
        uses.media().replace(pictures);
        uses.documents().replace(documents);
    }

    /** The version that readers see: what was the newest before the writing may not be what was written. */
    Optional<Integer> version(UUID story) {
        var sql = "select version from pub.story where id = :id";
        return jdbc.sql(sql).param("id", story).query(Integer.class).optional();
    }

    /** Nobody else publishes, annotates or withdraws any of these stories until the running transaction ends. */
    void lock(List<UUID> stories) {
        jdbc.sql("select id from story where id = any(:ids) order by id for update")
                .param("ids", ids(stories))
                .query(UUID.class)
                .list();
    }

    /** Where readers find a story that they see; there is nothing to be said in public about another. */
    String path(UUID story) {
        return jdbc.sql("select path from pub.story where id = :id")
                .param("id", story)
                .query(String.class)
                .optional()
                .orElseThrow(() -> new NotFound("published story " + story));
    }

    void withdraw(UUID story, String note, Instant at) {
        subjects.hold();
        jdbc.sql("delete from pub.story where id = :id").param("id", story).update();
        jdbc.sql("update story set live = null, withdrawn_at = :at, withdrawn_note = :note where id = :id")
                .param("at", Stories.utc(at))
                .param("note", note)
                .param("id", story)
                .update();
        uses.media().remove(story);
        uses.documents().remove(story);
    }

    /** The pages that show any of these stories or their translations, as they are now. */
    Publishing.Affected affectedBy(List<UUID> stories) {
        var keys = new HashSet<String>();
        jdbc.sql("""
                        select distinct o.language, o.stream_id, o.translation_set
                        from pub.story s join pub.story o on o.translation_set = s.translation_set
                        where s.id = any(:ids)
                        """).param("ids", ids(stories)).query(row -> {
            var language = row.getString("language");
            keys.add(Keys.set(row.getObject("translation_set", UUID.class)));
            keys.add(Keys.listing(null, language));
            var stream = row.getObject("stream_id", UUID.class);
            if (stream != null) {
                keys.add(Keys.listing(stream, language));
            }
        });
        keys.addAll(subjects.listings(stories));
        keys.add(Keys.STORIES);
        return new Publishing.Affected(keys);
    }

    private static UUID[] ids(List<UUID> stories) {
        return stories.toArray(UUID[]::new);
    }
}
