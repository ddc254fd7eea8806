package org.vigil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** Two processes on one folder, and what is left when one of them is killed. */
@Timeout(120)
class CrashTest {

    @TempDir
    Path place;

    DataFolder folder;

    @BeforeEach
    void openAFolder() throws IOException {
        folder = FolderFixture.usedBefore(place.resolve("the newsroom's données"));
    }

    @Test
    void keepsWhatWasCommittedWhenKilledWhileWriting() throws Exception {
        var committed = 0L;
        try (var killed = AnotherVigil.started(folder.path(), "serve")) {
            for (var row = 0; row < 200; row++) {
                committed = Long.parseLong(killed.says("committed "));
            }
        }
        var orphan = Postmaster.of(folder.postgres()).orElseThrow();
        assertThat(orphan.worksOn(folder.postgres())).isTrue();

        try (var next = FolderFixture.started(folder)) {
            assertThat(orphan.worksOn(folder.postgres())).isFalse();
            assertThat(FolderFixture.as(next.owner())
                            .sql("select count(*) from diary where line <= ?")
                            .param(committed)
                            .query(Long.class)
                            .single())
                    .isEqualTo(committed);
        }
        assertThat(Postmaster.of(folder.postgres())).isEmpty();
    }

    @Test
    void startsWhenPostgresWasKilledAsWell() throws Exception {
        try (var killed = AnotherVigil.started(folder.path(), "serve")) {
            killed.says("committed ");
        }
        var orphan = Postmaster.of(folder.postgres()).orElseThrow();
        var ended = ProcessHandle.of(orphan.pid()).orElseThrow();
        ended.destroyForcibly();
        ended.onExit().join();

        try (var next = FolderFixture.started(folder)) {
            assertThat(FolderFixture.as(next.owner())
                            .sql("select count(*) from diary")
                            .query(Long.class)
                            .single())
                    .isPositive();
        }
    }

    @Test
    void refusesASecondServerAndNamesTheFirst() throws Exception {
        try (var first = AnotherVigil.started(folder.path(), "demo")) {
            first.says("ready ");
            var second = new DatabaseChoice(folder, FolderFixture.settings(false), "serve");

            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(second::server)
                    .withMessageContaining("another Vigil (pid %d, demo, since 20", first.pid())
                    .withMessageContaining(folder.path().toString());
        }
        FolderFixture.started(folder).close();
    }

    @Test
    void letsAnImportEnterTheServerThatStartsOrRuns() throws Exception {
        try (var server = AnotherVigil.started(folder.path(), "serve")) {
            awaitSignature(folder.path().resolve("lock"), server.pid());

            var visitor = new DatabaseChoice(folder, FolderFixture.settings(true), "import").server();

            assertThat(visitor).isInstanceOf(NeighbourDatabase.class);
            assertThat(visitor.owner().url()).isEqualTo(server.says("ready "));
            visitor.close();
            server.says("committed ");
            server.end();
        }
        assertThat(Postmaster.of(folder.postgres())).isEmpty();
    }

    /** Reads no lock: who looks for the holder takes the lock for a moment, and would keep the other from it. */
    private static void awaitSignature(Path lock, long pid) throws IOException {
        while (Files.notExists(lock) || !Files.readString(lock).startsWith(pid + "\n")) {
            Thread.onSpinWait();
        }
    }

    @Test
    void waitsForAnImportAndThenStarts() throws Exception {
        try (var importing = AnotherVigil.started(folder.path(), "import")) {
            importing.says("ready ");
            var choice = new DatabaseChoice(folder, FolderFixture.settings(false), "serve");
            var waiting = CompletableFuture.supplyAsync(choice::server);
            importing.says("committed ");
            assertThat(waiting).isNotDone();

            importing.end();

            try (var server = waiting.join()) {
                assertThat(server).isInstanceOf(EmbeddedDatabase.class);
            }
        }
    }
}
