package org.vigil.credential;

import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.stereotype.Repository;

/** What passkeys are asked to sign: each for one answer, within five minutes. */
@Repository
class Challenges {

    static final Duration GOOD_FOR = Duration.ofMinutes(5);

    private final JdbcClient jdbc;
    private final Clock clock;

    Challenges(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Bytes issue(@Nullable UUID person) {
        var challenge = Bytes.random();
        jdbc.sql("insert into challenge (challenge, person_id, expires_at) values (:challenge, :person, :until)")
                .param("challenge", challenge.getBytes())
                .param("person", person)
                .param("until", clock.instant().plus(GOOD_FOR).atOffset(ZoneOffset.UTC))
                .update();
        return challenge;
    }

    /** Uses a challenge up; whether it was one, for this person or, without one, for signing in. */
    boolean take(Bytes challenge, @Nullable UUID person) {
        return jdbc.sql("""
                        delete from challenge where challenge = :challenge
                        and person_id is not distinct from cast(:person as uuid) and expires_at > :now
                        """)
                        .param("challenge", challenge.getBytes())
                        .param("person", person)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    int tidy() {
        return jdbc.sql("delete from challenge where expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
