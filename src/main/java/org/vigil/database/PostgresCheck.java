package org.vigil.database;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** PostgreSQL's version, and the settings that decide whether what was committed is there after a power cut. */
@Component
@Order(20)
class PostgresCheck implements Check {

    private static final int OLDEST = 150_000;

    /** What a setting is off for when it is off. */
    private static final Map<String, String> NEEDED = Map.of(
            "fsync", "a power cut can destroy the database: set fsync = on",
            "full_page_writes", "a power cut can destroy the database: set full_page_writes = on");

    private static final Map<String, String> WANTED = Map.of(
            "synchronous_commit", "the last moments before a crash can be lost: set synchronous_commit = on",
            "data_checksums",
                    "a disk that forgets goes unnoticed: run pg_checksums --enable while PostgreSQL is stopped");

    private final JdbcClient jdbc;

    PostgresCheck(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public String subject() {
        return "PostgreSQL";
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        findings.add(version());
        NEEDED.forEach((name, advice) -> {
            if (isOff(name)) {
                findings.add(Finding.fail(name, "off", advice));
            }
        });
        WANTED.forEach((name, advice) -> {
            if (isOff(name)) {
                findings.add(Finding.warn(name, "off", advice));
            }
        });
        if (findings.size() == 1) {
            findings.add(
                    Finding.ok("durability", "fsync, full_page_writes, synchronous_commit and data checksums are on"));
        }
        return findings;
    }

    private Finding version() {
        var found = "%s, %,d MB"
                .formatted(
                        setting("server_version"),
                        jdbc.sql("select pg_database_size(current_database())")
                                        .query(Long.class)
                                        .single()
                                >> 20);
        return Integer.parseInt(setting("server_version_num")) < OLDEST
                ? Finding.fail(subject(), found, "Vigil needs PostgreSQL 15 or later")
                : Finding.ok(subject(), found);
    }

    private boolean isOff(String name) {
        return setting(name).equals("off");
    }

    private String setting(String name) {
        return jdbc.sql("select current_setting(:name)")
                .param("name", name)
                .query(String.class)
                .single();
    }
}
