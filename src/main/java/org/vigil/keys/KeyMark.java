package org.vigil.keys;

import java.util.Arrays;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** What the database remembers of the master key it was written with: enough to know it again, not to find it out. */
@Repository
class KeyMark {

    private final JdbcClient jdbc;

    KeyMark(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** Refuses any key but the first that was used with this database. */
    void requireSame(byte[] mark) {
        jdbc.sql("insert into key_mark (mark) values (:mark) on conflict do nothing")
                .param("mark", mark)
                .update();
        if (!isKnown(mark)) {
            throw refusal();
        }
    }

    KeyUnusable refusal() {
        return new KeyUnusable(
                "keys/master in the data folder is missing or is not the master key this database was written with. Put that one there: without it nobody can read what staff are called, or sign in with a password. If it is lost for good, ./vigil doctor --new-key begins with a new one");
    }

    void forget() {
        jdbc.sql("delete from key_mark").update();
    }

    boolean isSet() {
        return jdbc.sql("select count(*) from key_mark").query(Integer.class).single() > 0;
    }

    boolean isKnown(byte[] mark) {
        return jdbc.sql("select mark from key_mark").query(byte[].class).list().stream()
                .anyMatch(known -> Arrays.equals(known, mark));
    }
}
