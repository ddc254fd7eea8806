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
    boolean add(UUID id, String given, String name, Cleaned cleaned, @Nullable String cover, Actor by, Instant now) {
        return jdbc.sql("""
                        insert into document (id, given, name, language, pages, bytes, contents, cover, added_at, added_by)
                        values (:id, :given, :name, :language, :pages, :bytes, cast(:contents as jsonb), :cover, :at, :by)
                        on conflict (given) do nothing
                        """)
                        .param("id", id)
                        .param("given", given)
                        .param("name", name)
                        .param("language", cleaned.language())
                        .param("pages", cleaned.pages())
                        .param("bytes", cleaned.bytes().length)
                        .param("contents", JSON.writeValueAsString(cleaned.contents()))
                        .param("cover", cover)
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

    Optional<KeptDocument> find(UUID id) {
        return jdbc.sql("""
                        select d.*, coalesce(t.fetched, 0) as fetched from document d
                        left join document_total t on t.document_id = d.id where d.id = :id
                        """).param("id", id).query(DocumentRows::kept).optional();
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
