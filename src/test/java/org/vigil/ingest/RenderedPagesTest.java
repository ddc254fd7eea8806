package org.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** Whatever page is rendered in the captures' form, reading it gives back what was rendered. */
class RenderedPagesTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 20);
    private static final DateTimeFormatter DATE = DateTimeFormatter.ofPattern("MMMM dd, yyyy", Locale.ENGLISH);
    private static final List<String> WORDS = List.of(
            "the",
            "river",
            "council",
            "July",
            "2019,",
            "“open”",
            "Subscribe",
            "to",
            "Pages",
            "a",
            "court",
            "freed",
            "– and",
            "Zoë",
            "U.S.",
            "14",
            "May",
            "rights",
            "<b>",
            "said",
            "‘never’",
            "menu",
            "1,300",
            "people’s",
            "…",
            "(OPT)");

    private record Told(LocalDate day, @Nullable String deck, List<String> paragraphs) {}

    @Test
    void givesBackWhatWasRendered() throws IOException {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var told = told(random);

            assertThat(read(rendered(random, told))).as("seed %d", seed).isEqualTo(told);
        }
    }

    @Test
    void survivesAnyBytes() throws IOException {
        for (int seed = 0; seed < 400; seed++) {
            var random = new Random(seed);
            var page = rendered(random, told(random)).getBytes(StandardCharsets.UTF_8);
            for (int i = 0; i < 1 + seed / 8; i++) {
                page[random.nextInt(page.length)] = (byte) random.nextInt(256);
            }

            assertThat(readAll(page)).as("seed %d", seed).isNotEmpty();
        }
    }

    private static List<Told> told(Random random) {
        var stories = new ArrayList<Told>();
        var day = LocalDate.of(2010 + random.nextInt(12), 1 + random.nextInt(12), 1 + random.nextInt(28));
        for (int i = 0; i < 1 + random.nextInt(15); i++) {
            var deck = random.nextInt(4) == 0 ? sentence(random, 6) + " deck" : null;
            var paragraphs = new ArrayList<String>();
            for (int k = 0; k < 1 + random.nextInt(5); k++) {
                paragraphs.add(sentence(random, 3 + random.nextInt(60)) + ".");
            }
            stories.add(new Told(day, deck, List.copyOf(paragraphs)));
            day = day.minusDays(random.nextInt(4));
        }
        return stories;
    }

    private static String sentence(Random random, int words) {
        var sentence = new StringBuilder("It");
        for (int i = 0; i < words; i++) {
            sentence.append(' ').append(WORDS.get(random.nextInt(WORDS.size())));
        }
        return sentence.toString();
    }

    private static String rendered(Random random, List<Told> stories) {
        var indent = List.of("    ", "", "\t", "  \u00a0").get(random.nextInt(4));
        var end = random.nextBoolean() ? "\n" : "\r\n";
        var gap = random.nextBoolean() ? end + end : end + " \u00a0" + end;
        var page = new StringBuilder(
                "Select this search icon to access the search form" + gap + "Main menu" + gap + "Facebook Share" + gap);
        if (random.nextBoolean()) {
            page.append("Good News").append(gap);
        }
        for (Told story : stories) {
            page.append(indent).append(DATE.format(story.day()));
            if (story.deck() != null) {
                page.append(end).append(indent).append(story.deck());
            }
            for (String paragraph : story.paragraphs()) {
                page.append(gap).append(indent).append(paragraph).append(random.nextBoolean() ? "\u00a0" : "");
            }
            page.append(gap);
        }
        return page.append(indent)
                .append("Pages")
                .append(gap)
                .append(indent)
                .append("Subscribe to Good News")
                .append(end)
                .append("rights")
                .toString();
    }

    private static List<Told> read(String page) throws IOException {
        return readAll(page.getBytes(StandardCharsets.UTF_8)).stream()
                .filter(FoundStory.class::isInstance)
                .map(FoundStory.class::cast)
                .map(story -> new Told(story.day(), story.deck(), story.paragraphs()))
                .toList();
    }

    private static List<Found> readAll(byte[] page) throws IOException {
        var all = new ArrayList<Found>();
        try (var pages = new TextPages(new Lines(new ByteArrayInputStream(page)), TODAY)) {
            for (var found = pages.next(); found.isPresent(); found = pages.next()) {
                all.add(found.get());
            }
        }
        return all;
    }
}
