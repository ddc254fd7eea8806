package org.vigil.account;

import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.credential.Token;
import org.vigil.shared.Actor;

/** The links that are out. A newer one for the same person, or a newer first one, puts the older out of use. */
@Repository
class Invitations {

    private final JdbcClient jdbc;
    private final Clock clock;

    Invitations(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    Token issue(Invitation.Kind kind, @Nullable UUID person, Actor by) {
        if (person == null) {
            jdbc.sql("delete from invitation where person_id is null").update();
        }
        var token = Token.random();
        jdbc.sql("""
                        insert into invitation (digest, kind, person_id, made_by, expires_at)
                        values (:digest, :kind, :person, :by, :until)
                        on conflict (person_id) where person_id is not null do update set
                            digest = excluded.digest, kind = excluded.kind, made_by = excluded.made_by,
                            expires_at = excluded.expires_at
                        """)
                .param("digest", token.digest())
                .param("kind", kind.word())
                .param("person", person)
                .param("by", by.id())
                .param("until", clock.instant().plus(kind.good()).atOffset(ZoneOffset.UTC))
                .update();
        return token;
    }

    Optional<Invitation> find(Token token) {
        return jdbc.sql("select kind, person_id from invitation where digest = :digest and expires_at > :now")
                .param("digest", token.digest())
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .query((row, number) -> new Invitation(
                        Invitation.Kind.valueOf(row.getString("kind").toUpperCase(Locale.ROOT)),
                        row.getObject("person_id", UUID.class)))
                .optional();
    }

    /** A first link becomes that of the person who has said who they are; whether it still was one. */
    boolean belongsTo(Token token, UUID person) {
        jdbc.sql("delete from invitation where person_id = :person")
                .param("person", person)
                .update();
        return jdbc.sql("""
                        update invitation set kind = 'join', person_id = :person
                        where digest = :digest and kind = 'first' and expires_at > :now
                        """)
                        .param("digest", token.digest())
                        .param("person", person)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** Uses a link up; whether it was one. */
    boolean take(Token token) {
        return jdbc.sql("delete from invitation where digest = :digest and expires_at > :now")
                        .param("digest", token.digest())
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    boolean isOut(UUID person) {
        return jdbc.sql("select count(*) from invitation where person_id = :person and expires_at > :now")
                        .param("person", person)
                        .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                        .query(Integer.class)
                        .single()
                > 0;
    }

    void withdraw(UUID person) {
        jdbc.sql("delete from invitation where person_id = :person")
                .param("person", person)
                .update();
    }

    void withdrawAll() {
        jdbc.sql("delete from invitation").update();
    }

    int tidy() {
        return jdbc.sql("delete from invitation where expires_at <= :now")
                .param("now", clock.instant().atOffset(ZoneOffset.UTC))
                .update();
    }
}
