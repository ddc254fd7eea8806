package org.vigil.page.view;

import static org.assertj.core.api.Assertions.assertThat;

import com.ibm.icu.text.MessagePattern;
import com.ibm.icu.text.PluralRules;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The four languages say the same things with the same arguments. */
class MessagesTest {

    private static final Path RESOURCES = Path.of("src/main/resources");
    private static final Pattern SAID = Pattern.compile("words\\(?\\)?\\.say\\(\"([a-zA-Z0-9.-]+)\"[,)]");

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void haveTheSameKeys(String language) throws IOException {
        assertThat(messages(language).stringPropertyNames())
                .isEqualTo(messages("en").stringPropertyNames());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "es", "ar"})
    void useTheSameArguments(String language) throws IOException {
        var english = messages("en");
        var other = messages(language);

        assertThat(english.stringPropertyNames())
                .allSatisfy(key -> assertThat(arguments(other.getProperty(key)))
                        .as(key)
                        .isEqualTo(arguments(english.getProperty(key))));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "fr", "es", "ar"})
    void areWholeAndWellFormed(String language) throws IOException {
        assertThat(messages(language))
                .allSatisfy((key, sentence) -> assertThat(String.valueOf(sentence))
                        .as(String.valueOf(key))
                        .isNotBlank()
                        .doesNotContain("'")
                        .satisfies(MessagePattern::new));
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ar"})
    void knowEveryPluralOfTheirLanguage(String language) throws IOException {
        var plurals = PluralRules.forLocale(com.ibm.icu.util.ULocale.forLanguageTag(language))
                .getKeywords();

        assertThat(messages(language).values().stream()
                        .map(String::valueOf)
                        .filter(sentence -> sentence.contains(", plural,")))
                .isNotEmpty()
                .allSatisfy(sentence -> assertThat(plurals)
                        .allSatisfy(plural -> assertThat(sentence).contains(plural + "{")));
    }

    @Test
    void holdEverythingTheTemplatesSay() throws IOException {
        assertThat(messages("en").stringPropertyNames()).containsAll(saidByTemplates());
    }

    /** A key has a comment above it, alone or with the keys it belongs to. */
    @Test
    void areExplainedToTranslators() throws IOException {
        var explained = false;
        for (var line : Files.readAllLines(RESOURCES.resolve("messages_en.properties"))) {
            if (line.startsWith("# ")) {
                explained = true;
            } else if (line.isBlank()) {
                explained = false;
            } else if (!line.startsWith("#")) {
                assertThat(explained).as(line).isTrue();
            }
        }
    }

    private static Set<String> saidByTemplates() throws IOException {
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            return files.filter(Files::isRegularFile)
                    .flatMap(MessagesTest::said)
                    .collect(Collectors.toCollection(TreeSet::new));
        }
    }

    private static Stream<String> said(Path template) {
        try {
            return SAID.matcher(Files.readString(template)).results().map(found -> found.group(1));
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    private static Set<Integer> arguments(String sentence) {
        var pattern = new MessagePattern(sentence);
        return IntStream.range(0, pattern.countParts())
                .mapToObj(pattern::getPart)
                .filter(part -> part.getType() == MessagePattern.Part.Type.ARG_NUMBER)
                .map(MessagePattern.Part::getValue)
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Properties messages(String language) throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(RESOURCES.resolve("messages_" + language + ".properties"))) {
            messages.load(reader);
        }
        return messages;
    }
}
