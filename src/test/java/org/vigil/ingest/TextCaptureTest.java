package org.vigil.ingest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TextCaptureTest {

    private static final Clock CLOCK = Clock.fixed(Instant.parse("2026-11-20T12:00:00Z"), ZoneOffset.UTC);

    private static final String TOP =
            "Select this search icon to access the lantern.example search form\n\nMain menu\n\nFacebook Share\n\n";

    private static final String FOOT = "\n    Pages\n\n    Subscribe to News releases\n    rights";

    private static final String PAGE = TOP + """
            News releases

                July 13, 2019
                Three facts about the harbour A fourth that runs on

                The harbour of Port Selwyn was closed on Friday.\u00a0

                \u00a0

                “We will come back,” said a fisherman.

                July 09, 2019

                July 8, 2019, Port Selwyn – The council met in the old hall.

                BACKGROUND
            """ + FOOT;

    @TempDir
    private Path folder;

    @Test
    void readsStoriesBetweenFurniture() throws IOException {
        var stories = stories(PAGE);

        assertThat(stories)
                .extracting(FoundStory::day)
                .containsExactly(LocalDate.of(2019, 7, 13), LocalDate.of(2019, 7, 9));
        assertThat(stories.getFirst().deck()).isEqualTo("Three facts about the harbour A fourth that runs on");
        assertThat(stories.getFirst().paragraphs())
                .containsExactly(
                        "The harbour of Port Selwyn was closed on Friday.", "“We will come back,” said a fisherman.");
        assertThat(stories.getFirst().line()).isEqualTo(9);
    }

    @Test
    void takesADatelineForText() throws IOException {
        var second = stories(PAGE).getLast();

        assertThat(second.deck()).isNull();
        assertThat(second.paragraphs())
                .containsExactly("July 8, 2019, Port Selwyn – The council met in the old hall.", "BACKGROUND");
    }

    @Test
    void tellsThePagesStreamAfterItsStories() throws IOException {
        var found = read(PAGE);

        assertThat(found.getLast()).isInstanceOfSatisfying(FoundPage.class, page -> {
            assertThat(page.witness().stream()).contains("news releases");
            assertThat(page.witness().disagreement()).isEmpty();
        });
    }

    @Test
    void leavesTheStreamOfThePageOfAllNewsUnknown() throws IOException {
        var page = page(
                read(PAGE.replace("News releases\n\n", "").replace("Subscribe to News releases", "Subscribe to news")));

        assertThat(page.witness().stream()).isEmpty();
        assertThat(page.witness().disagreement()).isEmpty();
    }

    @Test
    void knowsAStreamFromItsLastLinesAlone() throws IOException {
        assertThat(page(read(PAGE.replace("News releases\n\n", ""))).witness().stream())
                .contains("news releases");
        assertThat(page(read(PAGE.replace("    Subscribe to News releases\n", ""))).witness().stream())
                .contains("news releases");
    }

    @Test
    void saysSoWhereTitleAndLastLinesDisagree() throws IOException {
        var page = page(read(PAGE.replace("Subscribe to News releases", "Subscribe to Good News")));

        assertThat(page.witness().stream()).isEmpty();
        assertThat(page.witness().disagreement())
                .hasValueSatisfying(words -> assertThat(words).contains("good news", "news releases"));
    }

    @Test
    void readsPagesPutTogetherWithoutALineBreak() throws IOException {
        var glued = PAGE.replace("\n    rights", "") + PAGE.replace("News releases", "Good News");

        var found = read(glued);

        assertThat(found.stream().filter(FoundStory.class::isInstance)).hasSize(4);
        assertThat(found.stream()
                        .filter(FoundPage.class::isInstance)
                        .map(FoundPage.class::cast)
                        .map(page -> page.witness().stream()))
                .containsExactly(Optional.of("news releases"), Optional.of("good news"));
        assertThat(found.stream()
                        .filter(FoundStory.class::isInstance)
                        .map(FoundStory.class::cast)
                        .map(FoundStory::page))
                .containsExactly(1, 1, 2, 2);
    }

    @Test
    void endsThePageAtItsPager() throws IOException {
        var page = TOP
                + "    May 02, 2018\n\n    A bridge was opened.\n\n    1 2 3 4 next › last »\n    Contact us\n    Donate now";

        assertThat(stories(page))
                .singleElement()
                .satisfies(story -> assertThat(story.paragraphs()).containsExactly("A bridge was opened."));
    }

    @Test
    void takesALonelyPagesInsideAStoryForItsWord() throws IOException {
        var prose =
                "The book that the prisoner wrote on cigarette papers was carried out of the camp leaf by leaf for years.";
        var page = TOP + "    May 02, 2018\n\n    First.\n\n    Pages\n\n    " + prose
                + "\n\n    May 01, 2018\n\n    Second.\n" + FOOT;

        assertThat(stories(page))
                .first()
                .satisfies(story -> assertThat(story.paragraphs()).containsExactly("First.", "Pages", prose));
    }

    @Test
    void readsASentenceThatInvitesToSubscribeAsText() throws IOException {
        var page =
                TOP + "    May 02, 2018\n\n    Subscribe to the idea that nobody is forgotten.\n\n    More.\n" + FOOT;

        assertThat(stories(page).getFirst().paragraphs()).hasSize(2);
    }

    @Test
    void takesALongOpeningBelowTheDateForTheFirstParagraph() throws IOException {
        var opening = "The court of Karst has ruled that the eviction of the whole quarter was against the law. "
                + "The families may return to their homes within thirty days, it said in a judgment of forty pages.";

        var story = stories(TOP + "    May 02, 2018\n    " + opening + "\n\n    It is over.\n" + FOOT)
                .getFirst();

        assertThat(story.deck()).isNull();
        assertThat(story.paragraphs()).containsExactly(opening, "It is over.");
    }

    @Test
    void keepsALongListOfFactsAsDeck() throws IOException {
        var facts = "Inspectors found forty cells without windows ".repeat(7).strip();

        var story = stories(TOP + "    May 02, 2018\n    " + facts + "\n\n    The prison was closed.\n")
                .getFirst();

        assertThat(story.deck()).isEqualTo(facts);
    }

    @Test
    void readsDatesAsPeopleWriteThem() throws IOException {
        for (String date : List.of(
                "May 2, 2018",
                "MAY 02, 2018",
                "May  2 , 2018",
                "May. 2, 2018",
                "May 2nd, 2018",
                "May\u00a02, 2018",
                "\u200bMay 2, 2018")) {
            assertThat(stories(date + "\n\nText.\n"))
                    .as(date)
                    .extracting(FoundStory::day)
                    .containsExactly(LocalDate.of(2018, 5, 2));
        }
        assertThat(stories("Sept. 30, 2018\n\nText.\n").getFirst().day()).isEqualTo(LocalDate.of(2018, 9, 30));
    }

    @Test
    void refusesImpossibleDatesAndGluesTheirTextToNothing() throws IOException {
        for (String date : List.of(
                "February 30, 2018",
                "July 45, 2018",
                "July 0, 2018",
                "Smarch 3, 2018",
                "July 3, 20180",
                "July 3, 1806",
                "July 3, 2031")) {
            var found = read(TOP + "    May 02, 2018\n\n    Before.\n\n    " + date
                    + "\n\n    Orphan.\n\n    May 01, 2018\n\n    After.\n");

            assertThat(found.stream()
                            .filter(FoundStory.class::isInstance)
                            .map(FoundStory.class::cast)
                            .flatMap(story -> story.paragraphs().stream()))
                    .as(date)
                    .containsExactly("Before.", "After.");
            assertThat(found.stream().filter(Refused.class::isInstance))
                    .as(date)
                    .singleElement()
                    .satisfies(refused -> {
                        assertThat(refused.line()).isEqualTo(11);
                        assertThat(((Refused) refused).reason()).contains(date);
                    });
        }
    }

    @Test
    void refusesADateWithoutAStory() throws IOException {
        var found = read("May 2, 2018\n\nMay 1, 2018\n\nText.\n");

        assertThat(found.getFirst())
                .isEqualTo(new Refused(1, "Nothing stands below this date: the story has no text."));
        assertThat(found.get(1)).isInstanceOf(FoundStory.class);
    }

    @Test
    void tellsOfTextAboveTheFirstDate() throws IOException {
        var found = read(
                TOP
                        + "The end of a story whose date was on the page before, as pages that were cut in two sometimes have it.\n\nMay 1, 2018\n\nText.\n");

        assertThat(found.getFirst())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.line()).isEqualTo(7));
        assertThat(found).hasSize(3);
    }

    @Test
    void readsEveryEncodingAndLineEnd() throws IOException {
        var plain = "May 2, 2018\n\nA café’s “guest” – Zoë.\n";
        for (String ends : List.of("\n", "\r\n", "\r")) {
            var text = plain.replace("\n", ends);
            assertOneStory(text.getBytes(StandardCharsets.UTF_8));
            assertOneStory(("\ufeff" + text).getBytes(StandardCharsets.UTF_8));
            assertOneStory(("\ufeff" + text).getBytes(StandardCharsets.UTF_16LE));
            assertOneStory(("\ufeff" + text).getBytes(StandardCharsets.UTF_16BE));
            assertOneStory(text.getBytes(Charset.forName("windows-1252")));
        }
    }

    @Test
    void mendsTextThatWasEncodedTwice() throws IOException {
        var twice = new String(
                        "A café’s “guest” – Zoë.".getBytes(StandardCharsets.UTF_8), Charset.forName("windows-1252"))
                .replace('\ufffd', '\u009d');

        var story = stories("May 2, 2018\n\n" + twice + "\n").getFirst();

        assertThat(story.paragraphs()).containsExactly("A café’s “guest” – Zoë.");
        assertThat(story.doubts()).containsExactly("Line 3 holds characters that were damaged or mended.");
    }

    @Test
    void leavesForeignLettersAlone() throws IOException {
        var words = "Åsa Ängström wrote Ã and Â on the wall.";

        assertThat(stories("May 2, 2018\n\n" + words + "\n").getFirst().paragraphs())
                .containsExactly(words);
    }

    @Test
    void dropsWhatCannotBeSeen() throws IOException {
        var story = stories("\f\tMay 2, 2018\n\n\t\tA\u200b soft\u00ad\u2009\u3000word\u202e.\f\n")
                .getFirst();

        assertThat(story.paragraphs()).containsExactly("A soft word.");
    }

    @Test
    void keepsScriptAsText() throws IOException {
        var script = "<script>alert('x')</script> & <b>more</b>";

        assertThat(stories("May 2, 2018\n\n" + script + "\n").getFirst().paragraphs())
                .containsExactly(script);
    }

    @Test
    void keepsLinesOfOneParagraphTogether() throws IOException {
        var story = stories("May 2, 2018\n\nFor more, please contact\nMarit Oduya\n\nThe end.\nA new thought.\n")
                .getFirst();

        assertThat(story.paragraphs())
                .containsExactly("For more, please contact\nMarit Oduya", "The end.", "A new thought.");
    }

    @Test
    void keepsAStoryOfFiveMegabytesAndRefusesTen() throws IOException {
        var paragraph = "word ".repeat(200).strip() + ".\n\n";
        var five = "May 2, 2018\n\n" + paragraph.repeat(5_000) + "May 1, 2018\n\nAfter.\n";
        var ten = "May 2, 2018\n\n" + paragraph.repeat(10_000) + "May 1, 2018\n\nAfter.\n";

        assertThat(stories(five))
                .hasSize(2)
                .first()
                .satisfies(story -> assertThat(story.paragraphs()).hasSize(5_000));
        assertThat(read(ten).getFirst())
                .isInstanceOfSatisfying(
                        Refused.class, refused -> assertThat(refused.reason()).contains("8 MB"));
        assertThat(stories(ten))
                .singleElement()
                .satisfies(story -> assertThat(story.paragraphs()).containsExactly("After."));
    }

    @Test
    void refusesAStoryWithALineThatNeverEnds() throws IOException {
        var found = read("May 2, 2018\n\n" + "x".repeat(Lines.LONGEST + 1) + "\n\nMay 1, 2018\n\nAfter.\n");

        assertThat(found.getFirst()).isEqualTo(new Refused(3, "Line 3 is longer than 8 MB."));
        assertThat(found.get(1)).isInstanceOf(FoundStory.class);
    }

    @Test
    void streamsTwoHundredMegabytesInConstantMemory() throws IOException {
        var file = folder.resolve("big.txt");
        var page = (PAGE.replace("The harbour", "The harbour ".repeat(2_000)) + "\n").getBytes(StandardCharsets.UTF_8);
        int pages = 200_000_000 / page.length + 1;
        try (var out = new BufferedOutputStream(Files.newOutputStream(file))) {
            for (int i = 0; i < pages; i++) {
                out.write(page);
            }
        }

        int stories = 0;
        long most = 0;
        long before = usedAfterCollection();
        try (var capture = new TextCapture(CLOCK).open(file)) {
            for (var found = capture.next(); found.isPresent(); found = capture.next()) {
                stories += found.get() instanceof FoundStory ? 1 : 0;
                if (stories % 4_000 == 1) {
                    most = Math.max(most, usedAfterCollection() - before);
                }
            }
        }

        assertThat(stories).isEqualTo(2 * pages);
        assertThat(most).as("bytes more than before").isLessThan(60L << 20);
    }

    private static long usedAfterCollection() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    @Test
    void saysWhatAFileIsInstead() throws IOException {
        assertRefused(new byte[0], "is empty");
        assertRefused(new byte[] {'a', 0, 'b'}, "not a text file");
        assertRefused("%PDF-1.7\nMay 2, 2018\n".getBytes(StandardCharsets.US_ASCII), "not a text file");
        assertRefused("May 2, 2018\n\nText".getBytes(StandardCharsets.UTF_16LE), "not a text file");
        assertRefused("<!doctype html><p>\nMay 2, 2018\n".getBytes(StandardCharsets.US_ASCII), "HTML or XML");
        assertRefused((TOP + "Nothing has a date here.").getBytes(StandardCharsets.US_ASCII), "no line that is a date");
    }

    @Test
    void answersAFileWithoutDatesThatItWasMadeToOpen() throws IOException {
        var file = Files.writeString(folder.resolve("plain.txt"), "Only words.\n");

        assertThat(drained(new TextCapture(CLOCK).open(file)).getFirst())
                .isEqualTo(new Refused(1, "No line of the file is a date, so it holds no story."));
    }

    @Test
    void readsAFileCutOffInsideACharacter() throws IOException {
        var bytes = "May 2, 2018\n\nThe café – é".getBytes(StandardCharsets.UTF_8);

        assertThat(storiesOf(java.util.Arrays.copyOf(bytes, bytes.length - 1))
                        .getFirst()
                        .paragraphs())
                .containsExactly("The café –");
    }

    private void assertOneStory(byte[] bytes) throws IOException {
        assertThat(storiesOf(bytes))
                .singleElement()
                .satisfies(story -> assertThat(story.paragraphs()).containsExactly("A café’s “guest” – Zoë."));
    }

    private void assertRefused(byte[] bytes, String words) throws IOException {
        var file = Files.write(folder.resolve("other"), bytes);

        assertThatThrownBy(() -> formats().open(file))
                .isInstanceOf(UnknownFormat.class)
                .hasMessageContaining(words);
    }

    private List<FoundStory> stories(String text) throws IOException {
        return storiesOf(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<FoundStory> storiesOf(byte[] bytes) throws IOException {
        return readBytes(bytes).stream()
                .filter(FoundStory.class::isInstance)
                .map(FoundStory.class::cast)
                .toList();
    }

    private List<Found> read(String text) throws IOException {
        return readBytes(text.getBytes(StandardCharsets.UTF_8));
    }

    private List<Found> readBytes(byte[] bytes) throws IOException {
        return drained(formats().open(Files.write(folder.resolve("capture.txt"), bytes)));
    }

    private static List<Found> drained(Capture capture) throws IOException {
        var all = new ArrayList<Found>();
        try (capture) {
            for (var found = capture.next(); found.isPresent(); found = capture.next()) {
                all.add(found.get());
            }
        }
        return all;
    }

    private static FoundPage page(List<Found> found) {
        return (FoundPage) found.getLast();
    }

    private static Formats formats() {
        return new Formats(List.of(new TextCapture(CLOCK)));
    }
}
