package org.vigil.database;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTest {

    @Test
    void takesAJdbcAddressAsItIs() {
        var address = "jdbc:postgresql://db.example.org/news?sslmode=require";

        assertThat(Login.of(address)).isEqualTo(new Login(address, null, null));
    }

    @Test
    void understandsTheFormThatProvidersHandOut() {
        assertThat(Login.of("postgres://ada:a%40b+c%2Fd:e@db.example.org:6432/news?sslmode=require"))
                .isEqualTo(new Login("jdbc:postgresql://db.example.org:6432/news?sslmode=require", "ada", "a@b+c/d:e"));
    }

    @Test
    void understandsAnAddressWithoutLoginOrPort() {
        assertThat(Login.of("postgresql://localhost/news"))
                .isEqualTo(new Login("jdbc:postgresql://localhost/news", null, null));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news",
                "jdbc:mysql://ada:hidden@localhost/news",
                "postgres://ada:hidden@/news",
                "postgres://ada:hid den@localhost/news",
                "postgres://ada:hidden@localhost"
            })
    void refusesAnythingElseWithoutRepeatingThePassword(String address) {
        assertThatExceptionOfType(DatabaseUnusable.class)
                .isThrownBy(() -> Login.of(address))
                .withMessageContaining("postgres://")
                .satisfies(e -> assertThat(e.getMessage()).doesNotContain("hid"));
    }

    @Test
    void neverPrintsAPassword() {
        assertThat(Login.of("postgres://ada:hidden@localhost/news").toString()).doesNotContain("hidden");
        assertThat(Login.of("jdbc:postgresql://localhost/news?user=ada&password=hidden&ssl=true")
                        .toString())
                .doesNotContain("hidden");
    }
}
