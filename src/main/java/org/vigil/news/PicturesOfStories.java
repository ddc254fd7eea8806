package org.vigil.news;

import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.media.PictureUse;

/** The pictures of the newest versions of stories, where readers do not see these yet. */
@Repository
class PicturesOfStories implements PictureUse {

    private final JdbcClient jdbc;
    private final PublicStories stories;

    PicturesOfStories(JdbcClient jdbc, PublicStories stories) {
        this.jdbc = jdbc;
        this.stories = stories;
    }

    @Override
    public Set<UUID> stories(String hash) {
        return Set.copyOf(jdbc.sql("""
                        select s.id from story s join story_version v on v.story_id = s.id and v.version = s.latest
                        where s.live is distinct from s.latest and s.withdrawn_at is null
                        and (v.lead ->> 'media' = :hash
                            or jsonb_path_exists(v.body, 'strict $.** ? (@.media == $hash)', jsonb_build_object('hash', :hash))
                            or jsonb_path_exists(v.report, 'strict $.** ? (@.media == $hash)', jsonb_build_object('hash', :hash)))
                        """).param("hash", hash).query(UUID.class).list());
    }

    @Override
    public Set<String> pictures() {
        return Set.copyOf(jdbc.sql("""
                        select v.lead ->> 'media' from story s
                        join story_version v on v.story_id = s.id and v.version = s.latest
                        where s.live is distinct from s.latest and s.withdrawn_at is null and v.lead ->> 'media' is not null
                        union
                        select jsonb_path_query(v.body, 'strict $.**.media ? (@ != null)') #>> '{}' from story s
                        join story_version v on v.story_id = s.id and v.version = s.latest
                        where s.live is distinct from s.latest and s.withdrawn_at is null
                        union
                        select jsonb_path_query(v.report, 'strict $.**.media ? (@ != null)') #>> '{}' from story s
                        join story_version v on v.story_id = s.id and v.version = s.latest
                        where s.live is distinct from s.latest and s.withdrawn_at is null
                        """).query(String.class).list());
    }

    @Override
    public Set<String> keys(Collection<UUID> users) {
        return stories.affectedBy(List.copyOf(users)).keys();
    }
}
