package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PageKeyTest {

    @ParameterizedTest
    @ValueSource(strings = {"/", "/news", "/fr/news/2026/11/a-story", "/news/2026/11/%D8%A3%D8%AE"})
    void isThePlainPath(String path) {
        assertThat(PageKey.of(path)).contains(path);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "news",
                "/news;jsessionid=1",
                "//news",
                "/news//x",
                "/news/../x",
                "/./news",
                "/news%2F",
                "/%6Eews",
                "/news%",
                "/news%2",
                "/news%zz",
                "/ne ws",
                "/news\\x",
                "/news%00"
            })
    void isRefusedToOddPaths(String path) {
        assertThat(PageKey.of(path)).isEmpty();
    }

    @Test
    void isRefusedToEndlessPaths() {
        assertThat(PageKey.of("/" + "a".repeat(1000))).isEmpty();
    }
}
