package org.vigil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.concurrent.CompletableFuture;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class MigrationsTest {

    @Test
    void runOnceWhenSeveralNodesStartTogether() {
        var database = TestDatabase.empty();

        var nodes = Stream.generate(() -> CompletableFuture.runAsync(() -> Migrations.run(database.owner())))
                .limit(4)
                .toArray(CompletableFuture[]::new);
        CompletableFuture.allOf(nodes).join();

        assertThat(database.jdbc()
                        .sql("select count(*) from flyway_root where version = '1'")
                        .query(Long.class)
                        .single())
                .isOne();
    }

    @Test
    void refuseADatabaseWithALaterMigration() {
        var database = TestDatabase.fresh();
        database.jdbc().sql("""
                        insert into flyway_root (installed_rank, version, description, type, script, checksum, installed_by, execution_time, success)
                        values (900, '900', 'later', 'SQL', 'V900__later.sql', 1, 'vigil', 1, true)
                        """).update();

        assertThatExceptionOfType(DatabaseTooNew.class)
                .isThrownBy(() -> Migrations.run(database.owner()))
                .withMessageContaining("module 'root', version 900");
    }

    @Test
    void refuseADatabaseWithAModuleTheyDoNotKnow() {
        var database = TestDatabase.fresh();
        database.jdbc().sql("create table flyway_telepathy (version text)").update();

        assertThatExceptionOfType(DatabaseTooNew.class)
                .isThrownBy(() -> Migrations.run(database.owner()))
                .withMessageContaining("module 'telepathy'");
    }
}
