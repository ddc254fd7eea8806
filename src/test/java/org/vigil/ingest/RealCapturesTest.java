package org.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.vigil.headline.Headline;
import org.vigil.headline.Headlines;

/** The two captures that lie beside the project, where they do: counted and hashed, none of their words are here. */
class RealCapturesTest {

    private static final Path CAPTURES = Path.of("../shared/captures");
    private static final String NEWS = "news-2020-07-13.txt";
    private static final String RELEASES = "news-releases-2021-01-25.txt";

    @BeforeEach
    void captureIsThere() {
        assumeTrue(Files.isDirectory(CAPTURES), "no captures beside the project");
    }

    @Test
    void countsTheirStoriesDaysAndDecks() throws IOException {
        assertPage(NEWS, 10, 2, LocalDate.of(2020, 7, 13), LocalDate.of(2020, 6, 23));
        assertPage(RELEASES, 11, 1, LocalDate.of(2021, 1, 25), LocalDate.of(2021, 1, 4));
    }

    @Test
    void namesTheirStreams() throws IOException {
        assertThat(((FoundPage) found(NEWS).getLast()).witness().stream()).isEmpty();
        assertThat(((FoundPage) found(RELEASES).getLast()).witness().stream()).contains("news releases");
    }

    @Test
    void knowsEveryStoryFromEveryOther() throws IOException {
        var all = new ArrayList<>(stories(NEWS));
        all.addAll(stories(RELEASES));

        assertThat(all.stream().map(Fingerprint::of)).doesNotHaveDuplicates();
    }

    @Test
    void derivesTheHeadlinesThatWereAskedFor() throws IOException {
        assertThat(hash(NEWS, 0)).isEqualTo("d88140d960f175e1c1d141f1b26be924a05851044434efe8e8b25ace271810a1");
        assertThat(hash(NEWS, 3)).isEqualTo("977ea2cea43833ef52879747adc3c0ddf85d613b5eb774471499bec8e034f2c9");
        assertThat(hash(NEWS, 6)).isEqualTo("f382d17e742ad24eceb1fa0d8574ddcc4a38724b3749e6668eba519984b04e60");
        assertThat(hash(RELEASES, 12)).isEqualTo("894735e453083f2c3b344373174bab7a25b1e586a847e8994132c54c641d3d90");
    }

    @Test
    void derivesAHeadlineOfGoodLengthForEach() throws IOException {
        var all = new ArrayList<>(stories(NEWS));
        all.addAll(stories(RELEASES));
        var headlines = new Headlines();

        assertThat(all.stream()
                        .map(story -> headlines.derive(story.deck(), story.paragraphs()))
                        .map(Headline::text)
                        .distinct())
                .hasSize(30);
        assertThat(all.stream()
                        .map(story -> headlines.derive(story.deck(), story.paragraphs()))
                        .map(headline -> headline.text().length()))
                .allSatisfy(length -> assertThat(length).isBetween(35, Headline.LONGEST));
        assertThat(all.stream()
                        .map(story -> headlines.derive(story.deck(), story.paragraphs()))
                        .map(Headline::dateline)
                        .filter(Objects::nonNull))
                .hasSize(3);
    }

    private static void assertPage(String file, int days, int decks, LocalDate newest, LocalDate oldest)
            throws IOException {
        var stories = stories(file);

        assertThat(stories).hasSize(15);
        assertThat(stories.stream().map(FoundStory::day).distinct()).hasSize(days);
        assertThat(stories.stream().filter(story -> story.deck() != null)).hasSize(decks);
        assertThat(stories.getFirst().day()).isEqualTo(newest);
        assertThat(stories.getLast().day()).isEqualTo(oldest);
        assertThat(found(file)).hasSize(16);
    }

    private static String hash(String file, int index) throws IOException {
        var story = stories(file).get(index);
        var text = new Headlines().derive(story.deck(), story.paragraphs()).text();
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }

    private static List<FoundStory> stories(String file) throws IOException {
        return found(file).stream()
                .filter(FoundStory.class::isInstance)
                .map(FoundStory.class::cast)
                .toList();
    }

    private static List<Found> found(String file) throws IOException {
        var all = new ArrayList<Found>();
        try (var capture = new Formats(List.of(new TextCapture(Clock.systemUTC()))).open(CAPTURES.resolve(file))) {
            for (var found = capture.next(); found.isPresent(); found = capture.next()) {
                all.add(found.get());
            }
        }
        return all;
    }
}
