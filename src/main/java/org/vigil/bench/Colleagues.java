package org.vigil.bench;

import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.account.Inviting;
import org.vigil.credential.Sessions;
import org.vigil.shared.Actor;

/** People at the desk who do not exist, signed in without a door. */
@Component
class Colleagues {

    private static final Actor BY = Actor.system("bench");

    private final Inviting inviting;
    private final Sessions sessions;
    private final JdbcClient jdbc;

    Colleagues(Inviting inviting, Sessions sessions, JdbcClient jdbc) {
        this.inviting = inviting;
        this.sessions = sessions;
        this.jdbc = jdbc;
    }

    /** Somebody signed in: the cookie their browser sends, and what its forms send back. */
    record Colleague(UUID id, String cookie, String formToken) {}

    Colleague editor() {
        return signIn(inviting.invent(BY, "Vera Sundqvist", "vera@bench.example", "en", "editor"));
    }

    Colleague writerOf(UUID stream) {
        var id = inviting.invent(BY, "Jonas Abara", "jonas@bench.example", "en");
        jdbc.sql("""
                        insert into person_role (person_id, role_id, stream_id) values (:person, 'writer', :stream)
                        on conflict do nothing
                        """).param("person", id).param("stream", stream).update();
        return signIn(id);
    }

    private Colleague signIn(UUID person) {
        var token = sessions.begin(person, "bench");
        return new Colleague(
                person, "desk=" + token.text(), token.derived("form").text());
    }
}
