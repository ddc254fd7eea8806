package org.vigil.look;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.shared.Actor;

/** The look as the desk keeps it: in force, as a draft, and as it was. */
@Repository
class LookRows {

    private final JdbcClient jdbc;

    LookRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    String inForce() {
        return jdbc.sql("select look::text from pub.look").query(String.class).single();
    }

    void putInForce(String look) {
        jdbc.sql("update pub.look set look = cast(:look as jsonb)")
                .param("look", look)
                .update();
    }

    void keepStyle(String style) {
        jdbc.sql("""
                        insert into pub.look_style (digest, style) values (encode(sha256(convert_to(:style, 'UTF8')), 'hex'), :style)
                        on conflict do nothing
                        """).param("style", style).update();
    }

    Optional<DraftRow> draft() {
        return jdbc.sql("select look::text, changed_at, changed_by from look_draft")
                .query((row, number) -> new DraftRow(row.getString(1), at(row, "changed_at"), row.getString(3)))
                .optional();
    }

    void putDraft(String look, Actor by, Instant now) {
        jdbc.sql("""
                        insert into look_draft (look, changed_at, changed_by) values (cast(:look as jsonb), :now, :by)
                        on conflict (singleton) do update
                        set look = excluded.look, changed_at = excluded.changed_at, changed_by = excluded.changed_by
                        """)
                .param("look", look)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
    }

    void removeDraft() {
        jdbc.sql("delete from look_draft").update();
    }

    int nextNumber() {
        return jdbc.sql("select coalesce(max(number), 0) + 1 from look_publication")
                .query(Integer.class)
                .single();
    }

    void add(Publication publication) {
        jdbc.sql("""
                        insert into look_publication (number, before, after, sections, undoes, restores, at, by)
                        values (:number, cast(:before as jsonb), cast(:after as jsonb), :sections, :undoes, :restores, :at, :by)
                        """)
                .param("number", publication.number())
                .param("before", publication.before())
                .param("after", publication.after())
                .param("sections", publication.sections().toArray(String[]::new))
                .param("undoes", publication.undoes())
                .param("restores", publication.restores())
                .param("at", publication.at().atOffset(ZoneOffset.UTC))
                .param("by", publication.by())
                .update();
    }

    Optional<Publication> publication(int number) {
        return jdbc.sql("select * from look_publication where number = :number")
                .param("number", number)
                .query(LookRows::publication)
                .optional();
    }

    /** The newest first. */
    List<Publication> publications(int most) {
        return jdbc.sql("select * from look_publication order by number desc limit :most")
                .param("most", most)
                .query(LookRows::publication)
                .list();
    }

    private static Publication publication(ResultSet row, int number) throws SQLException {
        return new Publication(
                row.getInt("number"),
                row.getString("before"),
                row.getString("after"),
                List.of((String[]) row.getArray("sections").getArray()),
                row.getObject("undoes", Integer.class),
                row.getObject("restores", Integer.class),
                at(row, "at"),
                row.getString("by"));
    }

    private static Instant at(ResultSet row, String column) throws SQLException {
        return row.getObject(column, OffsetDateTime.class).toInstant();
    }
}
