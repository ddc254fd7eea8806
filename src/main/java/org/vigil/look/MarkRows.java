package org.vigil.look;

import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;

/** The pictures of marks: every one that was brought, and those that readers may see. */
@Repository
class MarkRows {

    private final JdbcClient jdbc;
    private final JdbcClient readers;

    MarkRows(JdbcClient jdbc, @Readers JdbcClient readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    void add(String hash, Map<String, byte[]> pictures) {
        pictures.forEach((name, bytes) -> jdbc.sql(
                        "insert into mark (hash, name, bytes) values (:hash, :name, :bytes) on conflict do nothing")
                .param("hash", hash)
                .param("name", name)
                .param("bytes", bytes)
                .update());
    }

    void makePublic(String hash) {
        jdbc.sql("""
                        insert into pub.mark (hash, name, bytes) select hash, name, bytes from mark where hash = :hash
                        on conflict do nothing
                        """).param("hash", hash).update();
    }

    Optional<byte[]> find(String hash, String name) {
        return find(readers, "pub.mark", hash, name);
    }

    Optional<byte[]> findAny(String hash, String name) {
        return find(jdbc, "mark", hash, name);
    }

    private static Optional<byte[]> find(JdbcClient from, String table, String hash, String name) {
        return from.sql("select bytes from %s where hash = :hash and name = :name".formatted(table))
                .param("hash", hash)
                .param("name", name)
                .query(byte[].class)
                .optional();
    }
}
