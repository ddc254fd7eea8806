package org.vigil.document;

import java.util.Collection;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of uses, and those of {@code pub.document} that follow from them. */
@Repository
class UseRows {

    private final JdbcClient jdbc;

    UseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Those of the users that show something. */
    Set<UUID> showing(Collection<UUID> users) {
        return jdbc.sql("select distinct user_id from document_use where user_id = any(:users)")
                .param("users", users.toArray(UUID[]::new))
                .query(UUID.class)
                .set();
    }

    /** What shows it. */
    Set<UUID> of(UUID document) {
        return jdbc.sql("select user_id from document_use where document_id = :document")
                .param("document", document)
                .query(UUID.class)
                .set();
    }

    void replace(UUID user, Collection<UUID> documents) {
        var wanted = Set.copyOf(documents).toArray(UUID[]::new);
        // Of two that give up the same document, the second must see that it is the last.
        jdbc.sql("""
                        select id from document where id = any(:wanted)
                            or id in (select document_id from document_use where user_id = :user)
                        order by id for no key update
                        """)
                .param("wanted", wanted)
                .param("user", user)
                .query(UUID.class)
                .list();
        var given = jdbc.sql("""
                        delete from document_use where user_id = :user and document_id <> all(:wanted)
                        returning document_id
                        """)
                .param("user", user)
                .param("wanted", wanted)
                .query(UUID.class)
                .list();
        jdbc.sql("""
                        insert into document_use (user_id, document_id)
                        select :user, id from document where id = any(:wanted) on conflict do nothing
                        """).param("user", user).param("wanted", wanted).update();
        jdbc.sql("""
                        insert into pub.document (id, pages, bytes, contents)
                        select id, pages, bytes, contents from document where id = any(:wanted) on conflict do nothing
                        """).param("wanted", wanted).update();
        jdbc.sql("""
                        delete from pub.document d where id = any(:given)
                        and not exists (select from document_use u where u.document_id = d.id)
                        """).param("given", given.toArray(UUID[]::new)).update();
    }
}
