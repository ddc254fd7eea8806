package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The documents can be followed: they are short, their links lead somewhere, and what they say of the code is true. */
class DocumentsTest {

    private static final Pattern LINK = Pattern.compile("]\\(([^)#\\s]*)(#[^)\\s]*)?\\)");
    private static final Pattern CODE = Pattern.compile("(?s)```.*?```|`[^`\n]*`");
    private static final Pattern NUMBER = Pattern.compile("(\\d{4})-[a-z0-9-]+\\.md");

    @Test
    void theReadmeIsShort() throws IOException {
        assertThat(Files.readAllLines(Path.of("README.md"))).hasSizeLessThanOrEqualTo(80);
    }

    @Test
    void decisionsAreShortAndNumberedOnce() {
        var decisions =
                documents().filter(file -> file.startsWith("docs/decisions")).toList();

        assertThat(decisions)
                .allSatisfy(file -> assertThat(read(file).lines().count()).isLessThanOrEqualTo(60));
        assertThat(decisions.stream().map(DocumentsTest::number).toList()).doesNotHaveDuplicates();
    }

    private static String number(Path decision) {
        var name = NUMBER.matcher(String.valueOf(decision.getFileName()));
        assertThat(name.matches()).as("%s is named NNNN-slug.md", decision).isTrue();
        return name.group(1);
    }

    @Test
    void everyLinkLeadsToAFile() {
        assertThat(documents().flatMap(DocumentsTest::brokenLinks).toList()).isEmpty();
    }

    private static Stream<String> brokenLinks(Path document) {
        return LINK.matcher(CODE.matcher(read(document)).replaceAll(""))
                .results()
                .map(link -> link.group(1))
                .filter(target -> !target.isEmpty() && !target.matches("[a-z]+:.*"))
                .filter(target -> !Files.exists(document.resolveSibling(target)))
                .map(target -> document + " → " + target);
    }

    /** One line per setting, as the program knows it. */
    @Test
    void theSettingsOfOperationsAreThoseOfTheProgram() {
        var settings = Arrays.stream(Setting.values())
                .map(setting -> "| `%s` | `%s` | %s | %s |"
                        .formatted(
                                setting.key(),
                                setting.variable(),
                                setting.fallback()
                                        .map(value -> "`" + value + "`")
                                        .orElse(""),
                                setting.meaning()))
                .toList();

        assertThat(rows(read(Path.of("docs/operations.md")), "| setting |")).isEqualTo(settings);
    }

    private static List<String> rows(String document, String heading) {
        return document.substring(document.indexOf(heading))
                .lines()
                .skip(2)
                .takeWhile(line -> line.startsWith("|"))
                .collect(Collectors.toList());
    }

    private static Stream<Path> documents() {
        try (var files = Files.walk(Path.of("docs"));
                var top = Files.list(Path.of("."))) {
            return Stream.concat(files, top.map(Path::normalize))
                    .filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()
                    .stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
