package org.vigil.media;

import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The rows of uses, and those of {@code pub.media} that follow from them. */
@Repository
class UseRows {

    /** Any fixed number: it tells locks of users from other locks. */
    private static final long USERS = 0x6d_65_64_69_61L;

    private final JdbcClient jdbc;

    UseRows(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Map<UUID, Set<String>> of(Collection<UUID> users) {
        var uses = new HashMap<UUID, Set<String>>();
        jdbc.sql("select user_id, hash from media_use where user_id = any(:users)")
                .param("users", users.toArray(UUID[]::new))
                .query(row -> {
                    uses.computeIfAbsent(row.getObject("user_id", UUID.class), user -> new HashSet<>())
                            .add(row.getString("hash"));
                });
        return uses;
    }

    /** Two that say at once what the same thing shows do it one after the other. */
    void lockUsers(Collection<UUID> users) {
        jdbc.sql("""
                        select pg_advisory_xact_lock(hashtextextended(id::text, :seed))
                        from (select id from unnest(:users) as given (id) order by id) users
                        """)
                .param("seed", USERS)
                .param("users", users.toArray(UUID[]::new))
                .query((row, number) -> number)
                .list();
    }

    /**
     * Every picture that the users show or are to show, locked until the commit is visible: of two that give up the same
     * picture, the second must see that it is the last.
     */
    List<String> lockMedia(Map<UUID, Set<String>> wanted) {
        return jdbc.sql("""
                        select hash from media
                        where hash = any(cast(:wanted as text[]) || array(select hash from media_use where user_id = any(:users)))
                        order by hash for no key update
                        """)
                .param("wanted", Pairs.of(wanted).hashes())
                .param("users", wanted.keySet().toArray(UUID[]::new))
                .query(String.class)
                .list();
    }

    /** Which of them something public uses, locked like those. */
    List<String> lockUsed(Collection<String> hashes) {
        return jdbc.sql("""
                        select hash from media
                        where hash = any(:hashes) and exists (select from media_use u where u.hash = media.hash)
                        order by hash for no key update
                        """)
                .param("hashes", hashes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** What uses any of them. */
    List<UUID> users(Collection<String> hashes) {
        return jdbc.sql("select distinct user_id from media_use where hash = any(:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .query(UUID.class)
                .list();
    }

    void delete(Map<UUID, Set<String>> wanted) {
        var pairs = Pairs.of(wanted);
        jdbc.sql("""
                        delete from media_use where user_id = any(:all)
                        and (user_id, hash) not in (select * from unnest(:users, :hashes))
                        """)
                .param("all", wanted.keySet().toArray(UUID[]::new))
                .param("users", pairs.users())
                .param("hashes", pairs.hashes())
                .update();
    }

    void insert(Map<UUID, Set<String>> wanted) {
        var pairs = Pairs.of(wanted);
        jdbc.sql("""
                        insert into media_use (user_id, hash)
                        select user_id, hash from unnest(:users, :hashes) as wanted (user_id, hash) join media using (hash)
                        on conflict do nothing
                        """)
                .param("users", pairs.users())
                .param("hashes", pairs.hashes())
                .update();
    }

    void show(List<String> hashes) {
        jdbc.sql("""
                        insert into pub.media (hash, width, height, widths, focal_x, focal_y, jpeg)
                        select hash, width, height, widths, focal_x, focal_y, jpeg from media
                        where hash = any(:hashes) and not expired and not hide_faces
                        and exists (select from media_use u where u.hash = media.hash)
                        on conflict (hash) do update set
                            focal_x = excluded.focal_x, focal_y = excluded.focal_y, jpeg = excluded.jpeg
                        """).param("hashes", hashes.toArray(String[]::new)).update();
    }

    /** Takes away those that nothing shows any more or that may not be shown, and answers which. */
    List<String> hide(List<String> hashes) {
        return jdbc.sql("""
                        delete from pub.media m
                        where hash = any(:hashes) and (
                            not exists (select from media_use u where u.hash = m.hash)
                            or exists (select from media o where o.hash = m.hash and (o.expired or o.hide_faces)))
                        returning hash
                        """)
                .param("hashes", hashes.toArray(String[]::new))
                .query(String.class)
                .list();
    }

    /** Users and the pictures they show, side by side as {@code unnest} takes them. */
    private record Pairs(UUID[] users, String[] hashes) {

        static Pairs of(Map<UUID, Set<String>> uses) {
            var users = new ArrayList<UUID>();
            var hashes = new ArrayList<String>();
            uses.forEach((user, shown) -> shown.forEach(hash -> {
                users.add(user);
                hashes.add(hash);
            }));
            return new Pairs(users.toArray(UUID[]::new), hashes.toArray(String[]::new));
        }
    }
}
