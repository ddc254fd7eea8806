package org.vigil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.springframework.dao.DataAccessException;

class TestDatabaseTest {

    @Test
    void keepsDatabasesApart() {
        var one = TestDatabase.fresh();
        var other = TestDatabase.fresh();

        one.jdbc().sql("create table mine (word text)").update();

        assertThat(other.jdbc()
                        .sql("select to_regclass('mine') is null")
                        .query(Boolean.class)
                        .single())
                .isTrue();
    }

    @Test
    void isMigrated() {
        assertThat(TestDatabase.fresh()
                        .jdbc()
                        .sql("select count(*) from flyway_root where success")
                        .query(Long.class)
                        .single())
                .isPositive();
    }

    @Test
    void holdsReadersToReading() {
        var database = TestDatabase.fresh();
        database.jdbc().sql("create table pub.seen (word text)").update();
        var insisting = "set transaction read write; insert into pub.seen values ('mine')";

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> database.readersJdbc().sql(insisting).update())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }
}
