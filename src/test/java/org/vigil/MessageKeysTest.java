package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Every sentence that is asked for is there, and none waits for nobody. */
class MessageKeysTest {

    private static final Pattern SAID = Pattern.compile("\\bsay\\(\\s*\"([a-zA-Z0-9-]+\\.[a-zA-Z0-9.-]+)\"\\s*[,)]");
    /** The beginning and, where there is one, the end of a key that is put together: where it is said, or a refusal's code. */
    private static final Pattern PUT_TOGETHER = Pattern.compile(
            "\\b(?:say|super)\\(\\s*\"([a-zA-Z0-9-]+\\.[a-zA-Z0-9.-]*)\"\\s*\\+\\s*[^;\"]*?(?:\\+\\s*\"([^\"]*)\"\\s*)?[,)]");

    private static final Pattern QUOTED = Pattern.compile("\"([a-zA-Z0-9.-]+)\"");

    private static Set<String> keys = Set.of();
    private static String code = "";

    @BeforeAll
    static void readEverything() throws IOException {
        var messages = new Properties();
        try (var reader = Files.newBufferedReader(Path.of("src/main/resources/messages_en.properties"))) {
            messages.load(reader);
        }
        keys = new TreeSet<>(messages.stringPropertyNames());
        try (var files = Files.walk(Path.of("src/main"))) {
            var sources = files.filter(file -> file.toString().matches(".*\\.(java|jte)"))
                    .toList();
            var text = new StringBuilder();
            for (var source : sources) {
                text.append(Files.readString(source)).append('\n');
            }
            code = text.toString();
        }
    }

    @Test
    void everythingThatIsSaidHasWords() {
        assertThat(SAID.matcher(code).results().map(said -> said.group(1)).collect(Collectors.toSet()))
                .as("keys that are said")
                .isNotEmpty()
                .isSubsetOf(keys);
    }

    @Test
    void whatIsPutTogetherHasWords() {
        assertThat(PUT_TOGETHER.matcher(code).results().map(MessageKeysTest::pattern))
                .isNotEmpty()
                .allSatisfy(pattern ->
                        assertThat(keys).anyMatch(key -> pattern.matcher(key).matches()));
    }

    @Test
    void everyWordIsSaid() {
        var quoted = QUOTED.matcher(code).results().map(found -> found.group(1)).collect(Collectors.toSet());
        var patterns = PUT_TOGETHER
                .matcher(code)
                .results()
                .map(MessageKeysTest::pattern)
                .toList();
        var unsaid = new TreeSet<>(keys);
        unsaid.removeIf(key -> quoted.contains(key)
                || patterns.stream().anyMatch(pattern -> pattern.matcher(key).matches()));

        assertThat(unsaid)
                .as("keys that nobody says; remove them from all four languages")
                .isEmpty();
    }

    private static Pattern pattern(java.util.regex.MatchResult key) {
        var end = key.group(2) == null ? "" : key.group(2);
        // An act is called by a thing and by what was done to it.
        var middle = key.group(1).equals("audit.act.") ? "[a-z-]+\\.[a-z-]+" : "[a-zA-Z0-9_-]+";
        return Pattern.compile(Pattern.quote(key.group(1)) + middle + Pattern.quote(end));
    }
}
