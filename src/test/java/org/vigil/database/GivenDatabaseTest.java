package org.vigil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import javax.sql.DataSource;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

class GivenDatabaseTest {

    @Test
    void letsReadersInByTheirOwnAddress() {
        var database = TestDatabase.fresh();

        var given = GivenDatabase.at(database.url(), database.readerUrl());

        assertThat(given.reader().url()).isEqualTo(database.readerUrl());
        assertThat(given.readerRole()).isNull();
    }

    @Test
    void putsReadersIntoTheirRoleWhenThereIsOneLoginOnly() {
        var database = TestDatabase.fresh();
        TestDatabase.administratorRuns("create role hosted login createrole password 'example' in role vigil");
        TestDatabase.administratorRuns("grant vigil_reader to hosted with admin option");
        var address = database.url().replaceFirst("\\?.*", "?user=hosted&password=example");

        new ApplicationContextRunner()
                .withUserConfiguration(DatabaseConfiguration.class)
                .withPropertyValues("vigil.database.url=" + address, "vigil.data=target/test-data")
                .run(context -> {
                    var readers = JdbcClient.create((DataSource) context.getBean("readersDataSource"));
                    assertThat(readers.sql("select current_user")
                                    .query(String.class)
                                    .single())
                            .isEqualTo("vigil_reader");
                    assertThatExceptionOfType(DataAccessException.class)
                            .isThrownBy(() -> readers.sql("select * from flyway_root")
                                    .query()
                                    .listOfRows())
                            .havingRootCause()
                            .withMessageContaining("permission denied");
                });
    }

    @Test
    void saysWhatAnAdministratorMustRunWhenTheLoginMayNotMakeTheRole() {
        var database = TestDatabase.fresh();

        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> GivenDatabase.at(database.url(), null))
                .withMessageContaining("create role vigil_reader;")
                .withMessageContaining("grant vigil_reader to vigil;")
                .withMessageContaining("VIGIL_DATABASE_READER_URL");
    }

    @Test
    void saysThatNobodyAnswers() {
        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> GivenDatabase.at("postgres://ada:hidden@127.0.0.1:1/news", null))
                .withMessageContaining("127.0.0.1:1/news")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hidden"));
    }
}
