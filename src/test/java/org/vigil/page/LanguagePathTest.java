package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class LanguagePathTest {

    @Test
    void takesTheLanguageOffThePath() {
        assertThat(LanguagePath.of("/fr/news")).isEqualTo(new LanguagePath("fr", "/news"));
        assertThat(LanguagePath.of("/ar/")).isEqualTo(new LanguagePath("ar", "/"));
        assertThat(LanguagePath.of("/fa")).isEqualTo(new LanguagePath("fa", "/"));
    }

    @Test
    void leavesPathsAloneThatNameNoLanguage() {
        assertThat(LanguagePath.of("/")).isEqualTo(new LanguagePath(null, "/"));
        assertThat(LanguagePath.of("/news")).isEqualTo(new LanguagePath(null, "/news"));
        assertThat(LanguagePath.of("/xx/news")).isEqualTo(new LanguagePath(null, "/xx/news"));
        assertThat(LanguagePath.of("")).isEqualTo(new LanguagePath(null, ""));
    }
}
