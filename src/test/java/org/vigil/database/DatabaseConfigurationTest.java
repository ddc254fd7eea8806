package org.vigil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.zaxxer.hikari.HikariDataSource;
import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.context.ApplicationContext;
import org.springframework.context.annotation.Import;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

@DatabaseTest
@SpringBootTest(
        classes = DatabaseConfigurationTest.Application.class,
        webEnvironment = SpringBootTest.WebEnvironment.NONE)
class DatabaseConfigurationTest {

    @EnableAutoConfiguration
    @Import(DatabaseConfiguration.class)
    static class Application {}

    @Autowired
    ApplicationContext context;

    @Autowired
    DataSource owner;

    @Autowired
    @Readers
    DataSource readers;

    @Autowired
    JdbcClient jdbc;

    @Autowired
    @Readers
    JdbcClient readersJdbc;

    @Autowired
    PlatformTransactionManager transactions;

    @Test
    void givesTwoPoolsAndNoThird() {
        assertThat(context.getBeansOfType(HikariDataSource.class)).hasSize(2);
        assertThat(((HikariDataSource) owner).getMaximumPoolSize()).isEqualTo(10);
        assertThat(((HikariDataSource) readers).getMaximumPoolSize()).isEqualTo(12);
    }

    @Test
    void letsReadersSeeWhatIsPublicAtOnce() {
        jdbc.sql("create table pub.seen (word text)").update();
        jdbc.sql("insert into pub.seen values ('here')").update();

        assertThat(readersJdbc
                        .sql("select word from pub.seen")
                        .query(String.class)
                        .single())
                .isEqualTo("here");
    }

    @Test
    void hidesEverythingElseFromReaders() {
        jdbc.sql("create table hidden (word text)").update();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> readersJdbc
                        .sql("select word from hidden")
                        .query(String.class)
                        .list())
                .havingRootCause()
                .withMessageContaining("permission denied");
    }

    @Test
    void rollsBackTheOwnersWork() {
        jdbc.sql("create table kept (word text)").update();

        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            jdbc.sql("insert into kept values ('gone')").update();
            status.setRollbackOnly();
        });

        assertThat(jdbc.sql("select count(*) from kept").query(Long.class).single())
                .isZero();
    }
}
