package org.vigil.credential;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.Ids;

/** The sessions of staff. Nobody else has one. */
@Component
public class Sessions {

    /** How exactly it is known when a session was last used: a row is not written for every page. */
    private static final Duration SEEN = Duration.ofMinutes(1);

    private static final String ALIVE = " and seen_at > :idle and begun_at > :oldest ";

    private final JdbcClient jdbc;
    private final Clock clock;

    Sessions(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Begins one for somebody who has just proved who they are; what is answered is all there is to hold it by. */
    public Token begin(UUID person, String device) {
        var token = Token.random();
        jdbc.sql("""
                        insert into staff_session (id, digest, person_id, device, begun_at, seen_at, confirmed_at)
                        values (:id, :digest, :person, :device, :now, :now, :now)
                        """)
                .param("id", Ids.next(clock.instant()))
                .param("digest", token.digest())
                .param("person", person)
                .param("device", device)
                .param("now", at(clock.instant()))
                .update();
        return token;
    }

    /** The session of a token, if it lives; that it was used is noted. */
    public Optional<StaffSession> find(Token token) {
        var now = clock.instant();
        var found = jdbc.sql("""
                        select * from staff_session where digest = :digest
                        """ + ALIVE)
                .param("digest", token.digest())
                .param("idle", at(now.minus(StaffSession.IDLE)))
                .param("oldest", at(now.minus(StaffSession.LONGEST)))
                .query(Sessions::read)
                .optional();
        found.filter(session -> session.seenAt().plus(SEEN).isBefore(now))
                .ifPresent(session -> touch(session.id(), "seen_at"));
        return found;
    }

    public List<StaffSession> of(UUID person) {
        var now = clock.instant();
        return jdbc.sql("select * from staff_session where person_id = :person" + ALIVE + "order by seen_at desc")
                .param("person", person)
                .param("idle", at(now.minus(StaffSession.IDLE)))
                .param("oldest", at(now.minus(StaffSession.LONGEST)))
                .query(Sessions::read)
                .list();
    }

    public void confirm(UUID session) {
        touch(session, "confirmed_at");
    }

    private void touch(UUID session, String column) {
        jdbc.sql("update staff_session set %s = :now where id = :id".formatted(column))
                .param("id", session)
                .param("now", at(clock.instant()))
                .update();
    }

    /** Ends one of a person's; whether it was one. */
    public boolean end(UUID person, UUID session) {
        return jdbc.sql("delete from staff_session where person_id = :person and id = :id")
                        .param("person", person)
                        .param("id", session)
                        .update()
                > 0;
    }

    public void endAll(UUID person) {
        jdbc.sql("delete from staff_session where person_id = :person")
                .param("person", person)
                .update();
    }

    void endAll() {
        jdbc.sql("delete from staff_session").update();
    }

    public void endOthers(UUID person, UUID kept) {
        jdbc.sql("delete from staff_session where person_id = :person and id <> :kept")
                .param("person", person)
                .param("kept", kept)
                .update();
    }

    /** Removes those that have ended by themselves, and how many. */
    int tidy() {
        var now = clock.instant();
        return jdbc.sql("delete from staff_session where seen_at <= :idle or begun_at <= :oldest")
                .param("idle", at(now.minus(StaffSession.IDLE)))
                .param("oldest", at(now.minus(StaffSession.LONGEST)))
                .update();
    }

    private static OffsetDateTime at(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }

    private static StaffSession read(ResultSet row, int number) throws SQLException {
        return new StaffSession(
                row.getObject("id", UUID.class),
                row.getObject("person_id", UUID.class),
                row.getString("device"),
                row.getObject("begun_at", OffsetDateTime.class).toInstant(),
                row.getObject("seen_at", OffsetDateTime.class).toInstant(),
                row.getObject("confirmed_at", OffsetDateTime.class).toInstant());
    }
}
