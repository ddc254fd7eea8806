package org.vigil.desk;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.vigil.page.view.Words;

/** The editor says what there are words for, and no word waits for nobody. */
class EditorWordsTest {

    private static final Pattern SAID = Pattern.compile("\\bsay\\((?:\\w+ \\? \"([a-z0-9-]+)\" : )?\"([a-z0-9-]+)\"");

    private final List<String> names = Words.in("en").names("editor.");

    private static String read(Path folder, String kind) throws IOException {
        try (var files = Files.list(folder)) {
            var text = new StringBuilder();
            for (var file : files.filter(file -> file.toString().endsWith(kind)).toList()) {
                text.append(Files.readString(file));
            }
            return text.toString();
        }
    }

    private static String script() throws IOException {
        return read(Path.of("src/main/resources/static/editor"), ".js");
    }

    @Test
    void everythingItSaysHasWords() throws IOException {
        assertThat(SAID.matcher(script())
                        .results()
                        .flatMap(said -> java.util.stream.Stream.of(said.group(1), said.group(2)))
                        .filter(java.util.Objects::nonNull)
                        .collect(Collectors.toSet()))
                .hasSizeGreaterThan(50)
                .isSubsetOf(names);
    }

    @Test
    void everyWordIsSaid() throws IOException {
        var code = script();
        var template = read(Path.of("src/main/jte/writing"), "_text.jte");

        assertThat(names)
                .isNotEmpty()
                .allMatch(name -> code.contains("\"" + name + "\"") || template.contains("\"editor." + name + "\""));
    }
}
