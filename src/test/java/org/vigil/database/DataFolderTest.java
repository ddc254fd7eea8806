package org.vigil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class DataFolderTest {

    @TempDir
    Path place;

    @Test
    void isForItsOwnerAlone() throws IOException {
        var folder = DataFolder.at(place.resolve("deep/data"));

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.media())))
                .isEqualTo("rwx------");
    }

    @Test
    void refusesAFile() throws IOException {
        var file = Files.createFile(place.resolve("file"));

        assertThatExceptionOfType(DataFolderUnusable.class)
                .isThrownBy(() -> DataFolder.at(file))
                .withMessage("%s is a file; --data expects a folder", file);
    }

    @Test
    void refusesAFolderInsideAFile() throws IOException {
        var file = Files.createFile(place.resolve("file"));

        assertThatExceptionOfType(DataFolderUnusable.class)
                .isThrownBy(() -> DataFolder.at(file.resolve("data")))
                .withMessageContaining("Not a directory");
    }

    @Test
    @EnabledOnOs(OS.LINUX)
    void refusesAPlaceWhereNothingCanBeMade() {
        assertThatExceptionOfType(DataFolderUnusable.class)
                .isThrownBy(() -> DataFolder.at("/proc/vigil"))
                .withMessageStartingWith("/proc/vigil cannot be made");
    }

    @Test
    void refusesANameThatNoFolderCanHave() {
        assertThatExceptionOfType(DataFolderUnusable.class)
                .isThrownBy(() -> DataFolder.at("da\0ta"))
                .withMessageContaining("is not the name of a folder");
    }

    @Test
    void refusesWhenThereIsNoRoom() {
        var folder = DataFolder.at(place.resolve("data"));

        assertThatExceptionOfType(DataFolderUnusable.class)
                .isThrownBy(() -> folder.requireRoom(Long.MAX_VALUE))
                .withMessageContaining("MB of free space");
    }

    @Test
    void isHeldOnceEvenByTwoNamesOfIt() throws IOException {
        var folder = DataFolder.at(place.resolve("data"));
        var link = Files.createSymbolicLink(place.resolve("link"), folder.path());

        try (var lock = folder.tryLock("serve").orElseThrow()) {
            assertThat(lock).isNotNull();
            assertThat(DataFolder.at(link).tryLock("import")).isEmpty();
            assertThat(DataFolder.at(link).holder())
                    .hasValueSatisfying(holder -> assertThat(holder.command()).isEqualTo("serve"));
        }
        assertThat(folder.holder()).isEmpty();
    }

    @Test
    void believesTheLockAndNotTheSignatureOfADeadProcess() throws IOException {
        var folder = DataFolder.at(place.resolve("data"));
        Files.writeString(folder.path().resolve("lock"), "1\nserve\n2026-01-01T00:00:00Z\n");

        assertThat(folder.holder()).isEmpty();
        folder.tryLock("serve").orElseThrow().close();
    }

    @Test
    void readsNoHolderOutOfHalfASignature() {
        assertThat(FolderHolder.parse("12\nser")).isEmpty();
        assertThat(FolderHolder.parse("twelve\nserve\n2026-01-01T00:00:00Z\n")).isEmpty();
        assertThat(FolderHolder.parse("12\nserve\n2026-01-")).isEmpty();
    }
}
