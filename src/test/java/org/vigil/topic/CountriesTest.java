package org.vigil.topic;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CountriesTest {

    private static Stream<String> codes() {
        return Countries.all("en").stream().map(Countries.Country::code);
    }

    @Test
    void areThoseOfTheStandardAndKosovo() {
        assertThat(codes())
                .hasSize(250)
                .contains("CH", "PS", "SS", "TW", "XK")
                .doesNotContain("AN", "SU", "UK", "EU", "ZZ");
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void haveANameInEachLanguageOfTheInterface(String language) {
        assertThat(Countries.all(language))
                .hasSize(250)
                .allSatisfy(country -> assertThat(country.name()).isNotBlank().isNotEqualTo(country.code()));
    }

    @Test
    void areCalledAsTheirReadersCallThem() {
        assertThat(Stream.of("en", "fr", "es", "ar").map(language -> Countries.name("CH", language)))
                .containsExactly("Switzerland", "Suisse", "Suiza", "سويسرا");
        assertThat(Countries.name("QQ", "en")).isEqualTo("QQ");
    }

    @Test
    void standInTheOrderOfTheLanguage() {
        var french = Countries.all("fr").stream().map(Countries.Country::name).toList();
        var english = Countries.all("en").stream().map(Countries.Country::name).toList();

        assertThat(french.indexOf("Égypte")).isBetween(french.indexOf("Danemark"), french.indexOf("Finlande"));
        assertThat(english.indexOf("Åland Islands")).isLessThan(english.indexOf("Belgium"));
        assertThat(Countries.all("ar").getFirst().name()).startsWith("آ");
    }

    @Test
    void haveOneAddressInSmallLetters() {
        assertThat(Countries.path("CH")).isEqualTo("/countries/ch");
        assertThat(Countries.at("ch")).contains("CH");
        assertThat(List.of("CH", "Ch", "zz", "", "che", "c"))
                .allSatisfy(address -> assertThat(Countries.at(address)).isEmpty());
    }

    @Test
    void haveAnIdThatNoOtherHas() {
        assertThat(codes().map(Countries::id)).doesNotHaveDuplicates();
        assertThat(Countries.id("CH")).hasToString("00000000-0000-0000-0001-000000004348");
    }
}
