package org.vigil.storage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.database.DataFolder;

/** What is received lies where its owner alone sees it, and no longer than that takes. */
class SpoolTest {

    @TempDir
    private Path folder;

    private Spool spool(boolean beside) {
        return new Spool(DataFolder.at(folder), beside);
    }

    @Test
    void isForItsOwnersEyesOnly() throws IOException {
        var spool = spool(false);
        try (var corner = spool.open()) {
            for (var place : new Path[] {spool.path(), corner.path()}) {
                assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(place)))
                        .isEqualTo("rwx------");
            }
        }
    }

    @Test
    void keepsNothingThatIsDone() throws IOException {
        var spool = spool(false);
        try (var corner = spool.open()) {
            Files.createDirectories(corner.path().resolve("deep"));
            Files.writeString(corner.path().resolve("deep/given.pdf"), "%PDF");
        }

        assertThat(spool.path()).isEmptyDirectory();
    }

    @Test
    void isEmptiedAtEveryStartOfWhatNobodyIsAtButNotBesideAServer() throws IOException {
        var spool = spool(false);
        var ours = spool.open().path();
        var left = Files.createDirectories(spool.path().resolve("at-999999999999-left"));
        Files.writeString(left.resolve("given.pdf"), "%PDF");
        Files.writeString(spool.path().resolve("MultiPart1"), "%PDF");

        spool(true);
        assertThat(left).exists();

        spool(false);
        assertThat(spool.path()).isDirectoryContaining(path -> path.equals(ours));
        try (var there = Files.list(spool.path())) {
            assertThat(there).containsExactly(ours);
        }
    }

    @Test
    void isSweptOfWhatIsOld() {
        var spool = spool(false);
        spool.open();

        assertThat(spool.sweep(Instant.EPOCH)).isZero();
        assertThat(spool.sweep(Instant.parse("2999-01-01T00:00:00Z"))).isOne();
    }
}
