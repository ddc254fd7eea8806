package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;
import org.junit.jupiter.api.Test;

/**
 * Whatever Vigil is built from, tests included, may be passed on under its own licence. Read from the POM that lies beside
 * each library, or its parents; where several licences are offered, one that fits is enough.
 */
class LicencesTest {

    private static final Pattern FITS = Pattern.compile(
            "(?i).*(apache|mit\\b|bsd|0bsd|isc|unicode|eclipse public|epl|eclipse distribution|edl|mozilla public|mpl"
                    + "|go license|cc0|postgresql|bouncy castle licence|w/ ?cpe|classpath.exception).*");
    private static final Pattern BINDS = Pattern.compile("(?i).*(gpl|gnu|affero|sspl|server side public|commercial).*");

    @Test
    void everyLibraryMayBePassedOn() throws IOException {
        var unfit = new TreeMap<String, List<String>>();
        for (var library : libraries()) {
            var licences = licences(pom(library));
            if (licences.stream().noneMatch(LicencesTest::fits)) {
                unfit.put(String.valueOf(library.getFileName()), licences);
            }
        }

        assertThat(unfit).as("libraries without a licence that fits ours").isEmpty();
    }

    @Test
    void theListIsNotEmpty() {
        assertThat(libraries()).hasSizeGreaterThan(50);
    }

    @Test
    void anExceptionLiftsWhatBinds() {
        assertThat(Stream.of("Apache-2.0", "EPL 2.0", "GPL2 w/ CPE", "MIT License"))
                .allMatch(LicencesTest::fits);
        assertThat(Stream.of("GNU Affero General Public License v3", "GPL-3.0", "LGPL 2.1", "SSPL", "Commercial"))
                .noneMatch(LicencesTest::fits);
    }

    private static boolean fits(String licence) {
        var lifted = licence.matches("(?i).*(cpe|classpath).*");
        return FITS.matcher(licence).matches()
                && (lifted || !BINDS.matcher(licence).matches());
    }

    private static List<Path> libraries() {
        var classPath = System.getProperty("surefire.test.class.path", System.getProperty("java.class.path", ""));
        return Arrays.stream(classPath.split(Pattern.quote(File.pathSeparator)))
                .filter(entry -> entry.endsWith(".jar") && !entry.contains("surefire"))
                .map(Path::of)
                .toList();
    }

    private static Path pom(Path jar) {
        return Path.of(jar.toString().replaceFirst("\\.jar$", ".pom"));
    }

    /** The licences a POM names; if none, those of its parent. */
    private static List<String> licences(Path pom) throws IOException {
        var project = parsed(pom);
        var named = project.select("project > licenses > license > name").eachText();
        var parent = project.selectFirst("project > parent");
        return named.isEmpty() && parent != null ? licences(parent(pom, parent)) : named;
    }

    private static Document parsed(Path pom) throws IOException {
        return Jsoup.parse(Files.readString(pom), Parser.xmlParser());
    }

    private static Path parent(Path pom, Element parent) {
        var group = text(parent, "groupId");
        var artifact = text(parent, "artifactId");
        var version = text(parent, "version");
        var place = Path.of(group.replace('.', '/'), artifact, version, artifact + "-" + version + ".pom");
        for (var folder = pom.getParent(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve(place))) {
                return folder.resolve(place);
            }
        }
        throw new UncheckedIOException(new IOException("%s has a parent that is not there: %s".formatted(pom, place)));
    }

    private static String text(Element parent, String name) {
        var element = parent.selectFirst("> " + name);
        return element == null ? "" : element.text().strip();
    }
}
