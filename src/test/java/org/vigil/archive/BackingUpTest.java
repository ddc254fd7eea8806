package org.vigil.archive;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.archive.BackingUp.Written;
import org.vigil.archive.Manifest.StoredTable;

/** How a backup comes to be, and what there is when it does not. */
@Timeout(120)
class BackingUpTest {

    @TempDir
    static Path home;

    static ArchiveFixture vigil;

    @TempDir
    Path place;

    @BeforeAll
    static void fill() throws Exception {
        vigil = ArchiveFixture.full(home.resolve("vigil"));
        vigil.media("large.bin", 2 << 20);
    }

    @Test
    void isNamedAfterTheMinuteAndForItsOwnerAlone() throws IOException {
        var file = vigil.backup(place);

        assertThat(file).hasFileName("vigil-2026-11-20-2105.vigil");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
        assertThat(filesIn(place)).containsExactly(file);
    }

    @Test
    void overwritesNothing() throws IOException {
        var file = Files.writeString(place.resolve("there.vigil"), "precious");
        var link = Files.createSymbolicLink(place.resolve("link.vigil"), place.resolve("nowhere"));

        for (var taken : List.of(file, link)) {
            assertThatExceptionOfType(BackupRefused.class)
                    .isThrownBy(() -> vigil.backup(taken))
                    .withMessageContaining("is there already");
        }
        assertThat(file).hasContent("precious");
        assertThat(filesIn(place)).containsExactlyInAnyOrder(file, link);
    }

    @Test
    void saysThatItsFolderIsNotThere() {
        assertThatExceptionOfType(BackupRefused.class)
                .isThrownBy(() -> vigil.backup(place.resolve("missing/b.vigil")))
                .withMessageContaining("there is no such folder");
    }

    @Test
    void isOfOneInstantWhileOthersWrite() throws Exception {
        var busy = ArchiveFixture.full(place.resolve("busy"));
        var jdbc = busy.database().jdbc();
        jdbc.sql("create table a_first (n integer); create table z_last (n integer)")
                .update();
        var written = new Semaphore(0);
        var stopped = new AtomicBoolean();
        try (var threads = Executors.newSingleThreadExecutor()) {
            var writer = threads.submit(() -> {
                try (var connection = busy.database().owner().getConnection()) {
                    connection.setAutoCommit(false);
                    for (var n = 0; !stopped.get(); n++) {
                        new Catalogue(connection)
                                .run(
                                        "insert into a_first values (%d); insert into z_last values (%1$d); select nextval('change_seq_seq')"
                                                .formatted(n));
                        connection.commit();
                        written.release();
                    }
                    return true;
                }
            });
            written.acquire(3);
            Written backup;
            try {
                backup = busy.backingUp().write(place.resolve("busy.vigil"), "0.1.0", step -> {
                    written.drainPermits();
                    written.acquireUninterruptibly(2);
                });
            } finally {
                stopped.set(true);
            }
            assertThat(writer.get()).isTrue();

            assertThat(rows(backup, "a_first")).isGreaterThanOrEqualTo(3).isEqualTo(rows(backup, "z_last"));
            assertThat(backup.manifest().sequences())
                    .filteredOn(sequence -> sequence.name().equals("change_seq_seq"))
                    .allSatisfy(sequence -> assertThat(sequence.last()).isGreaterThan(rows(backup, "a_first")));
            assertThat(jdbc.sql("select count(*) from a_first")
                            .query(Long.class)
                            .single())
                    .isGreaterThan(rows(backup, "a_first"));
        }
        BackupFile.verified(place.resolve("busy.vigil"), Progress.silent()).close();
    }

    private static long rows(Written backup, String table) {
        return backup.manifest().tables().stream()
                .filter(stored -> stored.name().equals(table))
                .mapToLong(StoredTable::rows)
                .sum();
    }

    @Test
    void canBeMadeTwiceAtOnceUnderTwoNames() throws Exception {
        var files =
                atOnce(() -> vigil.backup(place.resolve("one.vigil")), () -> vigil.backup(place.resolve("two.vigil")));

        for (var file : files) {
            BackupFile.verified(Path.of(file), Progress.silent()).close();
        }
        assertThat(filesIn(place)).hasSize(2);
    }

    @Test
    void isMadeOnceWhenTwoWantTheSameName() throws Exception {
        var file = place.resolve("same.vigil");

        var outcomes = atOnce(() -> vigil.backup(file), () -> vigil.backup(file));

        assertThat(outcomes).contains(file.toString()).anyMatch(outcome -> outcome.contains("is there already"));
        assertThat(filesIn(place)).containsExactly(file);
        BackupFile.verified(file, Progress.silent()).close();
    }

    private static List<String> atOnce(Callable<Path> first, Callable<Path> second) throws Exception {
        try (var threads = Executors.newFixedThreadPool(2)) {
            var futures = List.of(threads.submit(() -> outcome(first)), threads.submit(() -> outcome(second)));
            return List.of(futures.get(0).get(), futures.get(1).get());
        }
    }

    private static String outcome(Callable<Path> backup) throws Exception {
        try {
            return backup.call().toString();
        } catch (BackupRefused e) {
            return String.valueOf(e.getMessage());
        }
    }

    @Test
    void leavesNothingThatLooksWholeWhenKilled() throws Exception {
        var file = place.resolve("killed.vigil");
        try (var another = BackupByAnother.started(vigil, file, "wait", "")) {
            another.says("waits");
        }

        assertThat(file).doesNotExist();
        assertThat(filesIn(place)).isNotEmpty().allSatisfy(left -> {
            assertThat(left.toString()).endsWith(".part");
            assertThatExceptionOfType(NotABackup.class).isThrownBy(() -> BackupFile.verified(left, Progress.silent()));
        });
        assertThat(vigil.backup(file)).exists();
    }

    @Test
    void leavesNothingWhenItIsToldToStop() throws Exception {
        try (var another = BackupByAnother.started(vigil, place.resolve("stopped.vigil"), "wait", "")) {
            another.says("waits");
            another.stop();
        }

        assertThat(filesIn(place)).noneMatch(left -> left.toString().endsWith(".vigil"));
        assertThat(filesIn(place)).isEmpty();
    }

    @Test
    void leavesNothingWhenTheDiskTakesNoMore() throws Exception {
        try (var another = BackupByAnother.started(vigil, place.resolve("full.vigil"), "go", "ulimit -f 512 && ")) {
            assertThat(another.says("refused"))
                    .contains("nothing of it is kept")
                    .contains("too large");
        }

        assertThat(filesIn(place)).isEmpty();
    }

    @Test
    void isNotedInTheDataFolder() {
        var file = vigil.backup(place);

        assertThat(LastBackup.in(vigil.folder())).hasValueSatisfying(last -> {
            assertThat(last.file()).isEqualTo(file);
            assertThat(last.at()).isEqualTo(ArchiveFixture.NOW);
        });
    }

    private static List<Path> filesIn(Path folder) throws IOException {
        try (var files = Files.list(folder)) {
            return files.toList();
        }
    }
}
