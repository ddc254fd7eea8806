package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SettingsTest {

    @TempDir
    private Path folder = Path.of("");

    private Settings of(String yaml, Map<String, String> environment, Map<Setting, String> flags) throws IOException {
        var file = folder.resolve("vigil.yaml");
        Files.writeString(file, yaml);
        return Settings.of(flags, environment, file);
    }

    @Test
    void haveDefaults() {
        var settings = Settings.of(Map.of(), Map.of(), folder.resolve("none"));

        assertThat(settings.properties())
                .containsEntry("vigil.data", "data")
                .containsEntry("server.port", "8080")
                .containsEntry("vigil.base-url", "http://localhost:8080")
                .doesNotContainKeys("vigil.database.url", "vigil.trusted-proxies", "server.ssl.certificate");
    }

    @Test
    void preferFlagsToTheEnvironmentAndThatToTheFile() throws IOException {
        var settings = of(
                "port: 1111\ndata: a\nbase-url: https://file.example\n",
                Map.of("VIGIL_PORT", "2222", "VIGIL_DATA", "b"),
                Map.of(Setting.PORT, "3333"));

        assertThat(settings.get(Setting.PORT)).contains("3333");
        assertThat(settings.get(Setting.DATA)).contains("b");
        assertThat(settings.baseUrl()).isEqualTo("https://file.example");
    }

    @Test
    void followThePortInTheAddress() throws IOException {
        assertThat(of("port: 9999\n", Map.of(), Map.of()).baseUrl()).isEqualTo("http://localhost:9999");
    }

    @Test
    void refuseWhatTheyDoNotKnow() {
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> of("prot: 80\n", Map.of(), Map.of()))
                .withMessageContaining("'prot'")
                .withMessageContaining("port");
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> of("", Map.of("VIGIL_PROT", "80"), Map.of()))
                .withMessageContaining("VIGIL_PROT");
    }

    @Test
    void refuseValuesThatCannotBeMeant() {
        for (var port : new String[] {"0", "65536", "eighty", "-1", "", "99999999999999"}) {
            assertThatExceptionOfType(WrongSetting.class)
                    .as(port)
                    .isThrownBy(() -> of("", Map.of("VIGIL_PORT", port), Map.of()))
                    .withMessageContaining("1 to 65535");
        }
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> of("base-url: news.example.org\n", Map.of(), Map.of()));
        assertThatExceptionOfType(WrongSetting.class)
                .isThrownBy(() -> of("tls-key: /nowhere/key.pem\n", Map.of(), Map.of()));
        assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> of("- a list\n", Map.of(), Map.of()));
        assertThatExceptionOfType(WrongSetting.class).isThrownBy(() -> of("port: [\n", Map.of(), Map.of()));
    }

    @Test
    void leaveTheLaunchersVariablesAlone() throws IOException {
        assertThat(of(
                                "",
                                Map.of(
                                        "VIGIL_JAVA_OPTIONS",
                                        "-Xmx1g",
                                        "VIGIL_CHROMIUM",
                                        "/usr/bin/chromium",
                                        "VIGIL_JAR",
                                        "x"),
                                Map.of())
                        .get(Setting.PORT))
                .contains("8080");
    }
}
