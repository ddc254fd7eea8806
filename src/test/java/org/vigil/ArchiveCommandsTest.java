package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Backup, restore and doctor as they are typed, on the embedded database. */
@Timeout(300)
class ArchiveCommandsTest {

    @TempDir
    Path place;

    @BeforeEach
    void shareThePrograms() {
        System.setProperty(
                "vigil.database.binaries",
                Path.of("target/postgres-binaries").toAbsolutePath().toString());
    }

    @AfterEach
    void forget() {
        System.clearProperty("vigil.database.binaries");
    }

    @Test
    void carryAVigilFromOneFolderToAnother() throws IOException {
        var original = place.resolve("original");
        try (var context = new Node().attach("serve", settings(original))) {
            context.getBean(JdbcClient.class)
                    .sql("update pub.site set name = 'Carried over'")
                    .update();

            assertThat(run("backup", place.resolve("beside.vigil"), original)).isZero();
        }
        var file = place.resolve("alone.vigil");
        assertThat(run("backup", file, original)).isZero();
        assertThat(run("backup", file, original)).isOne();

        var restored = place.resolve("restored");
        assertThat(run("restore", file, restored)).isZero();
        assertThat(run("restore", file, restored)).isOne();

        assertThat(restored.resolve("restoring")).doesNotExist();
        assertThat(Vigil.commandLine().execute("doctor", "--data", restored.toString()))
                .isZero();
        try (var context = new Node().attach("import", settings(restored))) {
            assertThat(context.getBean(JdbcClient.class)
                            .sql("select name from pub.site")
                            .query(String.class)
                            .single())
                    .isEqualTo("Carried over");
        }
    }

    @Test
    void makeNothingWhereThereIsNothing() throws IOException {
        var absent = place.resolve("absent");
        var rubbish = Files.writeString(place.resolve("rubbish.vigil"), "rubbish");

        assertThat(run("backup", place.resolve("b.vigil"), absent)).isOne();
        assertThat(run("restore", rubbish, absent)).isOne();
        assertThat(Vigil.commandLine().execute("doctor", "--data", absent.toString()))
                .isZero();

        assertThat(place.toFile().list()).containsExactly("rubbish.vigil");
    }

    private Settings settings(Path data) {
        return Settings.of(Map.of(Setting.DATA, data.toString()), Map.of(), place.resolve("none"));
    }

    private static int run(String command, Path file, Path data) {
        return Vigil.commandLine()
                .setErr(new PrintWriter(new StringWriter()))
                .execute(command, file.toString(), "--data", data.toString());
    }
}
