package org.vigil.database;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.file.StandardOpenOption.CREATE;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.util.FileSystemUtils;

@Timeout(120)
class EmbeddedDatabaseTest {

    @TempDir
    Path place;

    DataFolder folder;

    @BeforeEach
    void nameAFolder() {
        folder = DataFolder.at(place.resolve("data"));
    }

    @Test
    void keepsItsDataOverTheNextStartAndStopsTwiceWithoutComplaint() {
        var first = FolderFixture.started(folder);
        FolderFixture.as(first.owner()).sql("create table kept (word text)").update();
        first.close();
        first.close();

        try (var second = FolderFixture.started(folder)) {
            assertThat(FolderFixture.as(second.owner())
                            .sql("select count(*) from kept")
                            .query(Long.class)
                            .single())
                    .isZero();
        }
    }

    @Test
    void startsOverWhatWasKilledInTheMaking() throws IOException {
        var making = Files.createDirectory(folder.path().resolve("postgres.making"));
        Files.writeString(making.resolve("postgresql.conf"), "half a");

        FolderFixture.started(folder).close();

        assertThat(making).doesNotExist();
    }

    @Test
    void isNotFooledByANumberThatNowBelongsToAnother() throws IOException {
        folder = FolderFixture.usedBefore(place.resolve("used"));
        pidFile(ProcessHandle.current().pid());

        FolderFixture.started(folder).close();

        assertThat(ProcessHandle.current().isAlive()).isTrue();
    }

    @Test
    void isNotFooledByTheNumberOfADeadProcess() throws Exception {
        folder = FolderFixture.usedBefore(place.resolve("used"));
        var dead = new ProcessBuilder("true").start();
        dead.waitFor();
        pidFile(dead.pid());

        FolderFixture.started(folder).close();
    }

    @Test
    void startsOverAPidFileThatAPowerCutLeftEmptyOrGarbled() throws IOException {
        folder = FolderFixture.usedBefore(place.resolve("used"));
        for (var rubbish : new String[] {"", "\0\u00ff\0\u00fe", "pid\nfolder\ntime\nport\n"}) {
            Files.writeString(Postmaster.file(folder.postgres()), rubbish, ISO_8859_1, CREATE);

            FolderFixture.started(folder).close();
        }
    }

    @Test
    void leavesTheServerAloneOfWhichItsFolderIsACopy() throws IOException {
        folder = FolderFixture.usedBefore(place.resolve("original"));
        var copy = FolderFixture.usedBefore(place.resolve("copy"));

        try (var original = FolderFixture.started(folder)) {
            Files.copy(Postmaster.file(folder.postgres()), Postmaster.file(copy.postgres()));
            FolderFixture.started(copy).close();

            assertThat(FolderFixture.as(original.owner())
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
    }

    @Test
    void refusesACompleteFolderOfAnotherMajorVersion() throws IOException {
        Files.createDirectory(folder.postgres());
        Files.writeString(folder.postgres().resolve("PG_VERSION"), "17\n");

        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> FolderFixture.started(folder))
                .withMessageContaining("written by PostgreSQL 17")
                .withMessageContaining("make a backup");
        assertThat(folder.tryLock("serve")).isPresent();
    }

    @Test
    void makesNewPasswordsWhenTheFilesAreLost() throws IOException {
        folder = FolderFixture.usedBefore(place.resolve("used"));
        var before = folder.passwords().get(Cluster.OWNER);
        FileSystemUtils.deleteRecursively(folder.path().resolve("passwords").toFile());

        try (var database = FolderFixture.started(folder)) {
            assertThat(FolderFixture.as(database.owner())
                            .sql("select 1")
                            .query(Integer.class)
                            .single())
                    .isOne();
        }
        assertThat(folder.passwords().get(Cluster.OWNER)).isNotEqualTo(before);
    }

    @Test
    void saysWhatPostgresSaysWhenItDoesNotStart() throws IOException {
        folder = FolderFixture.usedBefore(place.resolve("used"));
        Files.writeString(folder.postgres().resolve("postgresql.conf"), "shared_buffers = plenty\n");

        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> FolderFixture.started(folder))
                .withMessageContaining("invalid value for parameter \"shared_buffers\"");
    }

    private void pidFile(long pid) throws IOException {
        var lines =
                "%d%n%s%n1795207283%n54999%n%n127.0.0.1%n  2146411  6%nready   %n".formatted(pid, folder.postgres());
        Files.writeString(Postmaster.file(folder.postgres()), lines);
    }
}
