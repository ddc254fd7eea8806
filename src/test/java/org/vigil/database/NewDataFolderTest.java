package org.vigil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(120)
class NewDataFolderTest {

    @TempDir
    Path place;

    @Test
    void refusesAFolderWithAnythingInItAndLeavesIt() throws IOException {
        Files.writeString(place.resolve("notes.txt"), "precious");

        assertThatExceptionOfType(DataFolderNotEmpty.class)
                .isThrownBy(() -> NewDataFolder.at(place.toString(), "restore"))
                .withMessageContaining("notes.txt");
        assertThat(place.toFile().list()).containsExactly("notes.txt");
    }

    @Test
    void refusesAFile() throws IOException {
        var file = Files.writeString(place.resolve("file"), "x");

        assertThatExceptionOfType(DataFolderUnusable.class)
                .isThrownBy(() -> NewDataFolder.at(file.toString(), "restore"))
                .withMessageContaining("is a file");
    }

    @Test
    void isAsEmptyAsItWasUnlessCompleted() throws IOException {
        try (var folder = NewDataFolder.at(place.toString(), "restore")) {
            Files.createDirectories(folder.making().resolve("media"));
        }
        assertThat(place).isEmptyDirectory();

        var absent = place.resolve("absent");
        try (var folder = NewDataFolder.at(absent.toString(), "restore")) {
            Files.createDirectories(folder.making().resolve("media"));
        }
        assertThat(absent).doesNotExist();
    }

    @Test
    void holdsWhatWasMadeOnceCompleted() throws IOException {
        try (var folder = NewDataFolder.at(place.toString(), "restore")) {
            Files.createDirectories(folder.making().resolve("media"));
            Files.createDirectories(folder.making().resolve("postgres"));
            folder.complete();
        }

        assertThat(place.toFile().list()).containsExactlyInAnyOrder("lock", "media", "postgres");
        assertThat(DataFolder.at(place).holder()).isEmpty();
    }

    @Test
    void isHeldMeanwhile() {
        try (var folder = NewDataFolder.at(place.toString(), "restore")) {
            assertThat(folder.making()).doesNotExist();
            assertThatExceptionOfType(DataFolderInUse.class)
                    .isThrownBy(() -> NewDataFolder.at(place.toString(), "restore"))
                    .withMessageContaining("restore");
        }
    }

    @Test
    void clearsWhatAKilledAttemptLeftEvenItsRunningDatabase() throws Exception {
        var abandoned = FolderFixture.usedBefore(place.resolve("restoring"));
        try (var killed = AnotherVigil.started(abandoned.path(), "restore")) {
            killed.says("committed ");
        }
        var orphan = Postmaster.of(abandoned.postgres()).orElseThrow();
        Files.createDirectories(abandoned.postgresBinaries());
        assertThat(orphan.worksOn(abandoned.postgres())).isTrue();

        try (var folder = NewDataFolder.at(place.toString(), "restore")) {
            assertThat(folder.making()).doesNotExist();
        }

        assertThat(orphan.worksOn(abandoned.postgres())).isFalse();
        assertThat(place).isEmptyDirectory();
    }
}
