package org.vigil.document;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;
import org.vigil.shared.Actor;
import tools.jackson.databind.json.JsonMapper;

/** The rows of documents: every one that was added, and those that readers may see. */
@Repository
class DocumentRows {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final JdbcClient jdbc;
    private final JdbcClient readers;

    DocumentRows(JdbcClient jdbc, @Readers JdbcClient readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    /** False: the same file is here already. */
    boolean add(KeptDocument document, String given, Actor by, Instant now) {
        return jdbc.sql("""
                        insert into document (id, given, name, language, pages, bytes, contents, cover, added_at, added_by)
                        values (:id, :given, :name, :language, :pages, :bytes, cast(:contents as jsonb), :cover, :at, :by)
                        on conflict (given) do nothing
                        """)
                        .param("id", document.id())
                        .param("given", given)
                        .param("name", document.name())
                        .param("language", document.language())
                        .param("pages", document.file().pages())
                        .param("bytes", document.file().bytes())
                        .param(
                                "contents",
                                JSON.writeValueAsString(document.file().contents()))
                        .param("cover", document.cover())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .update()
                > 0;
    }

    Optional<UUID> given(String sha256) {
        return jdbc.sql("select id from document where given = :given")
                .param("given", sha256)
                .query(UUID.class)
                .optional();
    }

    List<KeptDocument> find(Collection<UUID> ids) {
        return jdbc.sql("""
                        select d.*, coalesce(t.fetched, 0) as fetched from document d
                        left join document_total t on t.document_id = d.id where d.id = any(:ids)
                        """)
                .param("ids", ids.toArray(UUID[]::new))
                .query(DocumentRows::kept)
                .list();
    }

    /** Newest first, from behind that one on where one is named. */
    List<KeptDocument> page(@Nullable UUID after, int limit) {
        return jdbc.sql("""
                        select d.*, coalesce(t.fetched, 0) as fetched from document d
                        left join document_total t on t.document_id = d.id
                        where cast(:after as uuid) is null
                            or (added_at, id) < (select a.added_at, a.id from document a where a.id = :after)
                        order by added_at desc, id desc
                        limit :limit
                        """)
                .param("after", after)
                .param("limit", limit)
                .query(DocumentRows::kept)
                .list();
    }

    /** Nobody takes it into use until the running transaction ends. */
    Optional<KeptDocument> lock(UUID id) {
        return jdbc.sql("select d.*, 0 as fetched from document d where id = :id for update")
                .param("id", id)
                .query(DocumentRows::kept)
                .optional();
    }

    /** Whether another document has the same picture. */
    boolean shares(UUID id, String cover) {
        return jdbc.sql("select exists (select from document where cover = :cover and id <> :id)")
                .param("cover", cover)
                .param("id", id)
                .query(Boolean.class)
                .single();
    }

    void remove(UUID id) {
        jdbc.sql("delete from document where id = :id").param("id", id).update();
    }

    /** Notes which are used and which are not any more; answers those that are not since then. */
    List<UUID> note(Collection<UUID> used, Instant now, Instant since) {
        jdbc.sql("""
                        update document d set unused_since = case when named then null else :now end
                        from (
                            select id, id = any(:used) or exists (select from document_use u where u.document_id = id) as named
                            from document
                        ) found
                        where found.id = d.id and named = (unused_since is not null)
                        """)
                .param("used", used.toArray(UUID[]::new))
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
        return jdbc.sql("select id from document where unused_since < :since order by id")
                .param("since", since.atOffset(ZoneOffset.UTC))
                .query(UUID.class)
                .list();
    }

    Set<UUID> all() {
        return Set.copyOf(jdbc.sql("select id from document").query(UUID.class).list());
    }

    List<DocumentFile> shown(Collection<UUID> ids) {
        return readers.sql("select id, pages, bytes, contents from pub.document where id = any(:ids)")
                .param("ids", ids.toArray(UUID[]::new))
                .query(DocumentRows::file)
                .list();
    }

    void count(Map<UUID, Long> fetched) {
        jdbc.sql("""
                        insert into document_total (document_id, fetched)
                        select id, times from unnest(:ids, :times) as counted (id, times) join document using (id)
                        order by id
                        on conflict (document_id) do update set fetched = document_total.fetched + excluded.fetched
                        """)
                .param("ids", fetched.keySet().toArray(UUID[]::new))
                .param("times", fetched.values().toArray(Long[]::new))
                .update();
    }

    private static KeptDocument kept(ResultSet row, int number) throws SQLException {
        return new KeptDocument(
                file(row, number),
                row.getString("name"),
                row.getString("language"),
                row.getString("cover"),
                row.getLong("fetched"));
    }

    private static DocumentFile file(ResultSet row, int number) throws SQLException {
        return new DocumentFile(
                row.getObject("id", UUID.class),
                row.getInt("pages"),
                row.getLong("bytes"),
                Arrays.asList(JSON.readValue(row.getString("contents"), DocumentFile.Heading[].class)));
    }
}
