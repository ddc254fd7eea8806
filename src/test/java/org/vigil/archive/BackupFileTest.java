package org.vigil.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Random;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.shared.Refusal;

/** What is accepted as a backup: one that is whole, and nothing else. */
class BackupFileTest {

    @TempDir
    static Path place;

    static ArchiveFixture vigil;
    static Path backup;

    @BeforeAll
    static void backUp() throws Exception {
        vigil = ArchiveFixture.full(place.resolve("vigil"));
        backup = vigil.backup(place);
    }

    @Test
    void isAZipFileWhoseTablesAnyToolCanRead() throws Exception {
        try (var zip = new ZipFile(backup.toFile())) {
            assertThat(zip.stream().map(ZipEntry::getName))
                    .contains("manifest.json", "media.sha256", "tables/pub.story.copy", "tables/public.story.copy")
                    .contains("media/ab/abcd-480.webp")
                    .doesNotContain("media/ab/new.part");
        }
    }

    @Test
    void saysInItsManifestWhatItHolds() {
        try (var file = BackupFile.verified(backup, Progress.silent())) {
            var manifest = file.manifest();
            assertThat(manifest.format()).isEqualTo(1);
            assertThat(manifest.vigil()).isEqualTo(ArchiveFixture.VERSION);
            assertThat(manifest.madeAt()).isEqualTo(ArchiveFixture.NOW);
            assertThat(manifest.modules()).containsKeys("root", "changes", "media", "news");
            assertThat(manifest.media().files()).isEqualTo(3);
            assertThat(manifest.sequences())
                    .anySatisfy(sequence -> assertThat(sequence).hasToString("public.change_seq_seq"));
            assertThat(manifest.tables())
                    .allSatisfy(table -> assertThat(table.sha256()).matches("[0-9a-f]{64}"));
        }
    }

    @Test
    void holdsNoPassword() throws Exception {
        try (var connection = vigil.database().owner().getConnection();
                var zip = new ZipFile(backup.toFile())) {
            assertThat(connection.isValid(5)).isTrue();
            var password = vigil.database().url().replaceFirst(".*password=", "");
            for (var entry : zip.stream().toList()) {
                assertThat(new String(zip.getInputStream(entry).readAllBytes(), UTF_8))
                        .doesNotContain(password);
            }
        }
    }

    @Test
    void refusesAFileCutShortAnywhere() throws Exception {
        var bytes = Files.readAllBytes(backup);
        var random = new Random(1);
        for (var length : new int[] {0, 1, 2, 50, 100, bytes.length / 2, bytes.length - 100, bytes.length - 1}) {
            assertRefused(Arrays.copyOf(bytes, length), "cut short");
        }
        for (var round = 0; round < 20; round++) {
            assertRefused(Arrays.copyOf(bytes, random.nextInt(bytes.length)), "cut short");
        }
    }

    @Test
    void refusesAFlippedByteAnywhere() throws Exception {
        var bytes = Files.readAllBytes(backup);
        var random = new Random(2);
        for (var round = 0; round < 100; round++) {
            var flipped = bytes.clone();
            flipped[random.nextInt(bytes.length)] ^= (byte) (1 << random.nextInt(8));
            assertRefused(flipped, "");
        }
    }

    @Test
    void refusesWhatWasAppendedTo() throws Exception {
        var bytes = Files.readAllBytes(backup);

        assertRefused(Arrays.copyOf(bytes, bytes.length + 1), "does not end as one");
    }

    @Test
    void refusesFilesOfOtherKinds() throws Exception {
        assertRefused("Dear all, please find the backup attached.".getBytes(UTF_8), "not a backup");
        assertRefused(new byte[] {0x1f, (byte) 0x8b, 8, 0}, "not a backup");
        var other = place.resolve("other.zip");
        try (var zip = new ZipOutputStream(Files.newOutputStream(other))) {
            zip.putNextEntry(new ZipEntry("manifest.json"));
            zip.write("{}".getBytes(UTF_8));
        }
        assertRefused(Files.readAllBytes(other), "not a backup");
        assertRefused(place, "is no file");
        assertRefused(place.resolve("missing.vigil"), "is no file");
    }

    @Test
    void refusesARightSealOnAWrongContent() throws Exception {
        assertRefused(
                ResealedBackup.of(backup, place.resolve("more.vigil"), entries -> entries.put("x.sh", new byte[1])),
                "its manifest speaks of");
        assertRefused(
                ResealedBackup.of(
                        backup, place.resolve("fewer.vigil"), entries -> entries.remove("media/ab/abcd-480.webp")),
                "its manifest speaks of");
        assertRefused(
                ResealedBackup.of(
                        backup,
                        place.resolve("rows.vigil"),
                        entries -> entries.put("tables/pub.story.copy", "\\.\n".getBytes(UTF_8))),
                "table pub.story is not what the manifest says");
        assertRefused(
                ResealedBackup.of(
                        backup,
                        place.resolve("picture.vigil"),
                        entries -> entries.put("media/ab/abcd-480.webp", new byte[3000])),
                "media/ab/abcd-480.webp is not what it was");
        assertRefused(
                ResealedBackup.of(
                        backup, place.resolve("garbled.vigil"), entries -> entries.put("manifest.json", new byte[9])),
                "manifest cannot be read");
        assertRefused(
                ResealedBackup.of(
                        backup,
                        place.resolve("empty.vigil"),
                        entries -> entries.put("manifest.json", "{\"format\": 1}".getBytes(UTF_8))),
                "manifest cannot be read");
    }

    @Test
    void refusesAFormatItDoesNotKnow() throws Exception {
        assertRefused(
                ResealedBackup.withManifest(backup, place.resolve("format.vigil"), "\"format\" : 1", "\"format\" : 2"),
                "has format 2, and this Vigil reads format 1");
    }

    private static void assertRefused(byte[] content, String words) throws Exception {
        assertRefused(Files.write(place.resolve("wrong.vigil"), content), words);
    }

    private static void assertRefused(Path file, String words) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> BackupFile.verified(file, Progress.silent()).close())
                .withMessageContaining(file.toString())
                .withMessageContaining(words);
    }
}
