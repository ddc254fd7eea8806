package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The rules of CONTRIBUTING.md that a machine can read in the sources. */
class SourceRulesTest {

    private static final Path JAVA = Path.of("src/main/java");
    private static final Path VIGIL = JAVA.resolve("org/vigil");

    private static final int LINES_OF_A_CLASS = 250;
    private static final int LINES_OF_A_MODULE = 2_000;

    /** Larger than they should be. They may shrink; who lets one grow takes it apart instead. */
    private static final Map<String, Integer> KNOWN_TO_BE_LARGE = Map.of("headline/Shortening.java", 288);

    private static final Pattern PROSE = Pattern.compile("^/\\*\\*\\s*[\\s*]*[A-Z].{20,}?\\.", Pattern.DOTALL);
    private static final Pattern NO_CODE = Pattern.compile("\\s*(|//.*|/?\\*.*|import .*|package .*)");

    @Test
    void everyPackageSaysWhatItIs() {
        assertThat(sources().map(Path::getParent).distinct().filter(folder -> !hasProse(folder)))
                .as("packages whose package-info.java does not begin with a sentence")
                .isEmpty();
    }

    private static boolean hasProse(Path folder) {
        var front = folder.resolve("package-info.java");
        return Files.exists(front) && PROSE.matcher(read(front)).find();
    }

    @Test
    void aClassIsReadInOneSitting() {
        var large = new TreeMap<String, Long>();
        sources().forEach(file -> keep(large, VIGIL.relativize(file).toString(), code(file), LINES_OF_A_CLASS));

        assertThat(large)
                .as(
                        "classes of more than %d lines of code (imports, comments and blank lines not counted)",
                        LINES_OF_A_CLASS)
                .isEmpty();
    }

    @Test
    void aModuleIsKeptInOneHead() {
        var sizes = sources()
                .filter(file -> VIGIL.relativize(file).getNameCount() > 1)
                .collect(Collectors.groupingBy(
                        file -> VIGIL.relativize(file).getName(0).toString(),
                        Collectors.summingLong(SourceRulesTest::code)));
        var large = new TreeMap<String, Long>();
        sizes.forEach((module, lines) -> keep(large, module, lines, LINES_OF_A_MODULE));

        assertThat(large)
                .as(
                        "modules of more than %d lines of code (imports, comments and blank lines not counted)",
                        LINES_OF_A_MODULE)
                .isEmpty();
    }

    private static void keep(Map<String, Long> large, String name, long lines, int limit) {
        if (lines > KNOWN_TO_BE_LARGE.getOrDefault(name, limit)) {
            large.put(name, lines);
        }
    }

    @Test
    void nothingIsLeftForLater() {
        assertThat(Stream.concat(sources(), files(Path.of("src/main/jte"), ".jte"))
                        .filter(file -> read(file).matches("(?s).*\\b(TODO|FIXME|XXX)\\b.*|.*@author\\b.*")))
                .as("files with a TODO or an @author")
                .isEmpty();
    }

    private static long code(Path file) {
        return read(file)
                .lines()
                .filter(line -> !NO_CODE.matcher(line).matches())
                .count();
    }

    private static Stream<Path> sources() {
        return files(JAVA, ".java");
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var found = Files.walk(folder)) {
            return found.filter(file -> file.toString().endsWith(ending)).sorted().toList().stream();
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
