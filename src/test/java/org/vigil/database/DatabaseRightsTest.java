package org.vigil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.sql.DriverManager;
import java.sql.SQLException;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.dao.DataAccessException;

/** What the embedded database promises, and who may do what in it. */
class DatabaseRightsTest {

    @TempDir
    static Path place;

    static DataFolder folder;
    static EmbeddedDatabase database;

    @BeforeAll
    static void start() {
        folder = DataFolder.at(place.resolve("data"));
        database = FolderFixture.started(folder);
        Migrations.run(DatabaseConfiguration.unpooled(database.owner()));
        var owner = FolderFixture.as(database.owner());
        owner.sql("create table secret (word text unique)").update();
        owner.sql("create table pub.seen (word text)").update();
    }

    @AfterAll
    static void stop() {
        database.close();
    }

    @ParameterizedTest
    @CsvSource({
        "fsync, on",
        "synchronous_commit, on",
        "full_page_writes, on",
        "data_checksums, on",
        "listen_addresses, 127.0.0.1",
        "unix_socket_directories, ''",
        "server_encoding, UTF8",
        "jit, off",
        "max_connections, 60"
    })
    void isSetUpToKeepData(String setting, String value) {
        assertThat(FolderFixture.as(database.superuser())
                        .sql("select setting from pg_settings where name = ?")
                        .param(setting)
                        .query(String.class)
                        .single())
                .isEqualTo(value);
    }

    @Test
    void knowsTheLettersOfEveryScript() {
        assertThat(FolderFixture.as(database.owner())
                        .sql("select upper('straße, журнал, ύψος')")
                        .query(String.class)
                        .single())
                .isEqualTo("STRASSE, ЖУРНАЛ, ΎΨΟΣ".replace("SS", "ß"));
    }

    @ParameterizedTest
    @ValueSource(strings = {Cluster.SUPERUSER, Cluster.OWNER, Cluster.READER})
    void keepsPasswordsForItsOwnerAlone(String role) throws IOException {
        assertThat(PosixFilePermissions.toString(
                        Files.getPosixFilePermissions(folder.passwords().file(role))))
                .isEqualTo("rw-------");
    }

    @ParameterizedTest
    @ValueSource(strings = {"wrong", ""})
    void refusesAnyOtherPassword(String password) {
        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(database.owner().url(), Cluster.OWNER, password)
                        .close())
                .withMessageContaining("password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "select * from secret",
                "insert into pub.seen values ('x')",
                "set default_transaction_read_only = off; insert into pub.seen values ('x')",
                "set default_transaction_read_only = off; create temporary table mine (word text)",
                "set default_transaction_read_only = off; create table mine (word text)",
                "set default_transaction_read_only = off; create table pub.mine (word text)",
                "set role vigil",
                "select pg_read_file('postgresql.conf')",
                "copy pub.seen to program 'cat'"
            })
    void refusesReadersEverythingButReading(String sql) {
        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> runAsReader(sql))
                .havingRootCause()
                .withMessageMatching("(?s).*(permission denied|read-only transaction).*");
    }

    private static void runAsReader(String sql) {
        FolderFixture.as(database.reader()).sql(sql).query().listOfRows();
    }

    @Test
    void letsReadersReadWhatIsPublic() {
        assertThat(FolderFixture.as(database.reader())
                        .sql("select * from pub.seen")
                        .query(String.class)
                        .list())
                .isEmpty();
    }

    @Test
    void keepsReadersOutOfOtherDatabases() {
        var elsewhere = database.reader().url().replaceFirst("/vigil$", "/postgres");

        assertThatExceptionOfType(SQLException.class)
                .isThrownBy(() -> DriverManager.getConnection(
                                elsewhere, Cluster.READER, database.reader().password())
                        .close())
                .withMessageContaining("permission denied");
    }

    @Test
    void givesTheOwnerNoPowerOverTheServer() {
        assertThat(FolderFixture.as(database.owner())
                        .sql(
                                "select rolsuper or rolcreaterole or rolcreatedb or rolreplication from pg_roles where rolname = current_user")
                        .query(Boolean.class)
                        .single())
                .isFalse();
    }

    @Test
    void letsTheOwnerMakeTheExtensionsThatSearchNeeds() {
        FolderFixture.as(database.owner())
                .sql("create extension if not exists unaccent")
                .update();
    }

    @Test
    void keepsWhatPeopleWroteOutOfTheLog() throws IOException {
        var owner = FolderFixture.as(database.owner());
        owner.sql("insert into secret values ('ada@example.org')").update();

        assertThatExceptionOfType(DataAccessException.class)
                .isThrownBy(() -> owner.sql("insert into secret values ('ada@example.org')")
                        .update());

        assertThat(Files.readString(folder.postgresLog()))
                .contains("duplicate key value")
                .doesNotContain("ada@example.org");
    }
}
