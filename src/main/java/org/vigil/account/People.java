package org.vigil.account;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.text.Normalizer;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.keys.Sealing;
import org.vigil.shared.NotFound;

/** The members of staff. Their names and addresses are opened here and nowhere else. */
@Repository
class People {

    private static final String SELECT = "select * from person ";

    private final JdbcClient jdbc;
    private final Sealing sealing;

    People(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    List<Person> all() {
        return jdbc.sql(SELECT).query(this::read).list();
    }

    Optional<Person> find(UUID id) {
        return jdbc.sql(SELECT + "where id = :id")
                .param("id", id)
                .query(this::read)
                .optional();
    }

    Person get(UUID id) {
        return find(id).orElseThrow(() -> new NotFound("person " + id));
    }

    Optional<Person> findByAddress(String address) {
        return jdbc.sql(SELECT + "where address_digest = :digest")
                .param("digest", digest(address))
                .query(this::read)
                .optional();
    }

    /** Adds somebody; whether nobody has that address yet. */
    boolean add(UUID id, String name, String address, String language, Instant now) {
        return jdbc.sql("""
                        insert into person (id, name, address, address_digest, language, created_at)
                        values (:id, :name, :address, :digest, :language, :now)
                        on conflict (address_digest) do nothing
                        """)
                        .param("id", id)
                        .param("name", sealing.seal(name, place("name", id)))
                        .param("address", sealing.seal(address, place("address", id)))
                        .param("digest", digest(address))
                        .param("language", language)
                        .param("now", now.atOffset(ZoneOffset.UTC))
                        .update()
                > 0;
    }

    /** What somebody is called and where they are reached from now on; whether nobody else has that address. */
    boolean update(UUID id, String name, String address, String language) {
        rename(id, name, language);
        return jdbc.sql("""
                        update person set address = :address, address_digest = :digest
                        where id = :id and not exists (
                            select 1 from person where address_digest = :digest and id <> :id)
                        """)
                        .param("id", id)
                        .param("address", sealing.seal(address, place("address", id)))
                        .param("digest", digest(address))
                        .update()
                > 0;
    }

    /** Nobody changes how this person signs in until the running transaction ends. */
    void lock(UUID id) {
        jdbc.sql("select id from person where id = :id for update")
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    List<UUID> ids() {
        return jdbc.sql("select id from person").query(UUID.class).list();
    }

    void rename(UUID id, String name, String language) {
        jdbc.sql("update person set name = :name, language = :language where id = :id")
                .param("id", id)
                .param("name", sealing.seal(name, place("name", id)))
                .param("language", language)
                .update();
    }

    void joined(UUID id, Instant now) {
        jdbc.sql("update person set joined_at = coalesce(joined_at, :now) where id = :id")
                .param("id", id)
                .param("now", now.atOffset(ZoneOffset.UTC))
                .update();
    }

    void block(UUID id, @Nullable Instant at) {
        jdbc.sql("update person set blocked_at = cast(:at as timestamptz) where id = :id")
                .param("id", id)
                .param("at", at == null ? null : at.atOffset(ZoneOffset.UTC))
                .update();
    }

    /** The same address written in two ways is one. */
    static String canonical(String address) {
        return Normalizer.normalize(address.strip(), Normalizer.Form.NFKC).toLowerCase(Locale.ROOT);
    }

    private byte[] digest(String address) {
        return sealing.digest("person address", canonical(address));
    }

    private Person read(ResultSet row, int number) throws SQLException {
        var id = row.getObject("id", UUID.class);
        return new Person(
                id,
                sealing.open(row.getBytes("name"), place("name", id)),
                sealing.open(row.getBytes("address"), place("address", id)),
                row.getString("language"),
                instant(row, "joined_at"),
                instant(row, "blocked_at"));
    }

    private static @Nullable Instant instant(ResultSet row, String column) throws SQLException {
        var at = row.getObject(column, OffsetDateTime.class);
        return at == null ? null : at.toInstant();
    }

    private static String place(String column, UUID id) {
        return "person." + column + "." + id;
    }
}
