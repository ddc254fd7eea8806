package org.vigil.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SealingTest {

    @TempDir
    private Path folder = Path.of("");

    private Sealing with(String file) {
        return new Sealing(MasterKey.in(folder.resolve(file)));
    }

    @Test
    void opensWhatItSealedAndShowsNothingOfIt() {
        var sealing = with("master");
        var sealed = sealing.seal("Mira Halden حلدن", "person.name.1");

        assertThat(sealing.open(sealed, "person.name.1")).isEqualTo("Mira Halden حلدن");
        assertThat(with("master").open(sealed, "person.name.1")).isEqualTo("Mira Halden حلدن");
        assertThat(new String(sealed, java.nio.charset.StandardCharsets.ISO_8859_1))
                .doesNotContain("Mira", "Halden");
    }

    @Test
    void sealsTheSameTextDifferentlyEachTime() {
        var sealing = with("master");

        assertThat(sealing.seal("one", "a")).isNotEqualTo(sealing.seal("one", "a"));
    }

    @Test
    void opensNowhereElse() {
        var sealing = with("master");
        var sealed = sealing.seal("text", "person.name.1");

        assertThatExceptionOfType(KeyUnusable.class)
                .isThrownBy(() -> sealing.open(sealed, "person.name.2"))
                .withMessageContaining("person.name.2")
                .withMessageNotContaining("text");
    }

    @Test
    void opensNothingThatWasChangedOrSealedWithAnotherKey() {
        var sealing = with("master");
        var sealed = sealing.seal("text", "a");
        for (var at = 0; at < sealed.length; at++) {
            var changed = sealed.clone();
            changed[at] ^= 1;
            assertThatExceptionOfType(KeyUnusable.class).isThrownBy(() -> sealing.open(changed, "a"));
        }
        for (var length : new int[] {0, 3, 4, 16, sealed.length - 1}) {
            assertThatExceptionOfType(KeyUnusable.class)
                    .isThrownBy(() -> sealing.open(Arrays.copyOf(sealed, length), "a"));
        }
        assertThatExceptionOfType(KeyUnusable.class)
                .isThrownBy(() -> with("other").open(sealed, "a"))
                .withMessageContaining("another master key");
    }

    @Test
    void digestsByPurpose() {
        var sealing = with("master");

        assertThat(sealing.digest("a", "x")).isEqualTo(with("master").digest("a", "x"));
        assertThat(sealing.digest("a", "x")).isNotEqualTo(sealing.digest("b", "x"));
        assertThat(sealing.digest("a", "x")).isNotEqualTo(with("other").digest("a", "x"));
    }

    @Test
    void makesOneKeyHoweverManyBeginAtOnceForItsOwnerAlone() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Callable<MasterKey>> makers =
                    java.util.Collections.nCopies(16, () -> MasterKey.in(folder.resolve("key")));
            var keys = threads.invokeAll(makers);
            for (var key : keys) {
                assertThat(key.get().bytes()).isEqualTo(keys.getFirst().get().bytes());
            }
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.resolve("key"))))
                .isEqualTo("rw-------");
        try (var left = Files.list(folder)) {
            assertThat(left).hasSize(1);
        }
    }

    @Test
    void refusesAFileThatIsNoKey() throws IOException {
        for (var text : List.of("", "short", "####", "QUJD")) {
            Files.writeString(folder.resolve("key"), text);
            assertThatExceptionOfType(KeyUnusable.class)
                    .isThrownBy(() -> with("key"))
                    .withMessageContaining("key");
        }
    }
}
