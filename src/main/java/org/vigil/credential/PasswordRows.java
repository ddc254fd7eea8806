package org.vigil.credential;

import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.keys.Sealing;

/** The digests of passwords, and the sealed secrets of the apps beside them. */
@Repository
class PasswordRows {

    private final JdbcClient jdbc;
    private final Sealing sealing;

    PasswordRows(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** The digest of somebody's password; null for nobody, and where there is none. */
    @Nullable String hash(@Nullable UUID person) {
        return jdbc.sql("select hash from password where person_id = cast(:person as uuid)")
                .param("person", person)
                .query(String.class)
                .optional()
                .orElse(null);
    }

    Optional<String> secret(UUID person) {
        return jdbc.sql("select totp_secret from password where person_id = :person")
                .param("person", person)
                .query(byte[].class)
                .optional()
                .map(secret -> sealing.open(secret, place(person)));
    }

    void set(UUID person, String hash, String secret, long step) {
        jdbc.sql("""
                        insert into password (person_id, hash, totp_secret, totp_step)
                        values (:person, :hash, :secret, :step)
                        on conflict (person_id) do update set
                            hash = excluded.hash, totp_secret = excluded.totp_secret, totp_step = excluded.totp_step
                        """)
                .param("person", person)
                .param("hash", hash)
                .param("secret", sealing.seal(secret, place(person)))
                .param("step", step)
                .update();
    }

    /** Takes the code of a time step; whether nobody has used that one, or a later one, before. */
    boolean takeStep(UUID person, long step) {
        return jdbc.sql("update password set totp_step = :step where person_id = :person and totp_step < :step")
                        .param("person", person)
                        .param("step", step)
                        .update()
                > 0;
    }

    void forget(UUID person) {
        jdbc.sql("delete from password where person_id = :person")
                .param("person", person)
                .update();
    }

    void forgetAll() {
        jdbc.sql("delete from password").update();
    }

    private static String place(UUID person) {
        return "password.totp_secret." + person;
    }
}
