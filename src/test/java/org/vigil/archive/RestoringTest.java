package org.vigil.archive;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.file.Path;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Where a backup may go, and what is left when it cannot. */
class RestoringTest {

    @TempDir
    static Path home;

    static Path backup;

    @TempDir
    Path place;

    ArchiveFixture target;

    @BeforeAll
    static void backUp() throws Exception {
        backup = ArchiveFixture.full(home.resolve("vigil")).backup(home);
    }

    @BeforeEach
    void nameATarget() {
        target = ArchiveFixture.empty(place.resolve("target"));
    }

    @Test
    void refusesADatabaseThatHasARowAndLeavesIt() throws Exception {
        target.database()
                .jdbc()
                .sql("create table diary (line text); insert into diary values ('x')")
                .update();

        assertThatExceptionOfType(RestoreRefused.class)
                .isThrownBy(() -> target.restore(backup))
                .withMessageContaining("rows already, in public.diary");
        assertThat(target.contents().rows()).containsOnlyKeys("public.diary");
    }

    @Test
    void refusesADatabaseInWhichVigilWasStarted() throws Exception {
        target.database().modules().bringUpToDate();
        var before = target.contents();

        assertThatExceptionOfType(RestoreRefused.class)
                .isThrownBy(() -> target.restore(backup))
                .withMessageContaining("has rows already");
        assertThat(target.contents()).isEqualTo(before);
    }

    @Test
    void refusesABackupOfANewerVigil() throws Exception {
        var newer = ResealedBackup.withManifest(
                backup, place.resolve("newer.vigil"), "\"vigil\" : \"0.1.0\"", "\"vigil\" : \"0.10\"");

        assertRefusedAndEmpty(newer, "was written by Vigil 0.10, and this is Vigil 0.1.0");
    }

    @Test
    void refusesABackupAfterOtherMigrations() throws Exception {
        var other = ResealedBackup.withManifest(
                backup, place.resolve("other.vigil"), "(\"news\" : \\{\\s*\"version\" : )\"\\d+\"", "$1\"999\"");

        assertRefusedAndEmpty(other, "news has 999 in the backup and ");
    }

    @Test
    void refusesABackupAfterOtherMigrationsOfTheSameNumber() throws Exception {
        var other = ResealedBackup.withManifest(
                backup, place.resolve("other.vigil"), "\"checksum\" : -?[0-9]+", "\"checksum\" : 5");

        assertRefusedAndEmpty(other, "other migrations of module 'account'");
    }

    @Test
    void leavesTheDatabaseEmptyWhenARowLeadsNowhere() throws Exception {
        var astray = ResealedBackup.withTable(
                backup,
                place.resolve("astray.vigil"),
                "public.address",
                "en\t/lost\t01930000-0000-7000-8000-00000000dead\tcurrent\n");

        assertRefusedAndEmpty(astray, "address_story_id_fkey");
    }

    @Test
    void leavesTheDatabaseEmptyWhenARowCannotBeRead() throws Exception {
        var unreadable = ResealedBackup.withTable(
                backup, place.resolve("unreadable.vigil"), "public.stream", "not\ta\tstream\n");

        assertRefusedAndEmpty(unreadable, "nothing of it is left");
    }

    @Test
    void isNotLedOutOfItsFolder() throws Exception {
        var path = "media/ab/abcd-480.webp";
        var out = "media/../../escaped.webp";
        var leading = ResealedBackup.of(backup, place.resolve("leading.vigil"), entries -> {
            entries.put(out, entries.remove(path));
            var sums = new String(entries.get("media.sha256"), UTF_8)
                    .replace(path, out)
                    .getBytes(UTF_8);
            entries.put("media.sha256", sums);
            var sum = new Sum.Counter();
            sum.take(sums, 0, sums.length);
            entries.compute(
                    "manifest.json",
                    (name, json) -> new String(json, UTF_8)
                            .replace(
                                    Manifest.of(json).media().sha256(),
                                    sum.sum().sha256())
                            .getBytes(UTF_8));
        });

        assertRefusedAndEmpty(leading, "leads out of the media folder");
        assertThat(place.resolve("escaped.webp")).doesNotExist();
    }

    private void assertRefusedAndEmpty(Path file, String words) throws Exception {
        assertThatExceptionOfType(RestoreRefused.class)
                .isThrownBy(() -> target.restore(file))
                .withMessageContaining(words);
        assertThat(target.contents().rows()).isEmpty();
        assertThat(target.database()
                        .jdbc()
                        .sql("select count(*) from pg_namespace where nspname = 'pub'")
                        .query(Long.class)
                        .single())
                .isZero();
    }

    @ParameterizedTest
    @CsvSource({
        "0.1.0, 0.1.0, false",
        "0.1.1, 0.1.0, true",
        "0.10, 0.9.9, true",
        "1.0, 1.0.0, false",
        "0.9, 1.0, false",
        "(not packaged), 0.1.0, false",
        "0.1.0, (not packaged), false"
    })
    void knowsANewerVersion(String there, String here, boolean newer) {
        assertThat(Fitting.isNewer(there, here)).isEqualTo(newer);
    }
}
