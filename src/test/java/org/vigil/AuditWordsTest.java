package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.vigil.page.view.Words;

/** Every act the program records can be read by people, and holds no more than it may. */
class AuditWordsTest {

    private static final Pattern ACT = Pattern.compile("\\bAct\\.of\\(\\s*\"([^\"]+)\"");
    private static final Pattern PART = Pattern.compile("\\bActor\\.system\\(\\s*\"([^\"]+)\"");
    private static final Pattern VERB = Pattern.compile("[a-z]+(-[a-z]+)*\\.[a-z]+(-[a-z]+)*");
    /** Never seen in a newsroom. */
    private static final Set<String> MEASURING = Set.of("bench");

    private static Set<String> named(Pattern pattern) throws IOException {
        var named = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java"))) {
            for (var file :
                    files.filter(name -> name.toString().endsWith(".java")).toList()) {
                pattern.matcher(Files.readString(file))
                        .results()
                        .map((MatchResult found) -> found.group(1))
                        .forEach(named::add);
            }
        }
        return named;
    }

    @Test
    void everyActIsAThingAndWhatWasDoneToIt() throws IOException {
        assertThat(named(ACT)).isNotEmpty().allMatch(act -> VERB.matcher(act).matches());
    }

    @Test
    void everyActHasWords() throws IOException {
        assertThat(named(ACT))
                .filteredOn(act -> !Words.in("en").has("audit.act." + act))
                .isEmpty();
    }

    @Test
    void everyPartOfTheProgramThatActsHasWords() throws IOException {
        assertThat(named(PART))
                .filteredOn(part -> !Words.in("en").has("audit.system." + part) && !MEASURING.contains(part))
                .isEmpty();
    }
}
