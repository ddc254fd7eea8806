package org.vigil.demo;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.vigil.drawing.Drawings;
import org.vigil.topic.Countries;
import org.yaml.snakeyaml.Yaml;

class StoryFilesTest {

    private static final Path FOLDER = Path.of("src/main/resources/demo/stories");
    private static final Pattern NAME = Pattern.compile("(\\d{4}-\\d\\d-\\d\\d-[a-z0-9-]+)\\.(en|fr|es|ar|fa)\\.md");
    private static final Pattern DRAWING = Pattern.compile("\\(drawing:([a-z-]+) ");
    private static final Pattern FOOTNOTE = Pattern.compile("\\[\\^\\d+]");

    private static final String FIRST_TOPICS = firstTopics();

    private static final StoryFile NONE = new StoryFile("", "", Map.of(), "");

    /** A story file, taken apart. */
    record StoryFile(String set, String language, Map<String, Object> front, String body) {

        @Override
        public String toString() {
            return set + "." + language;
        }

        String text(String key) {
            return String.valueOf(front.get(key));
        }

        LocalDateTime at() {
            return LocalDateTime.parse(text("at"));
        }

        @SuppressWarnings("unchecked")
        List<Map<String, Object>> notes() {
            return (List<Map<String, Object>>) front.getOrDefault("notes", List.of());
        }

        @SuppressWarnings("unchecked")
        List<String> words(String key) {
            return (List<String>) front.getOrDefault(key, List.of());
        }

        @SuppressWarnings("unchecked")
        Map<String, Object> part(String key) {
            return (Map<String, Object>) front.getOrDefault(key, Map.of());
        }
    }

    @ParameterizedTest
    @MethodSource("stories")
    void hasWhatEveryStoryNeeds(StoryFile story) {
        assertThat(story.front()).containsKeys("headline", "stream", "at", "zone");
        assertThat(story.text("headline")).hasSizeBetween(8, 110);
        assertThat(story.text("stream")).isIn("releases", "good-news", "reports");
        assertThat(ZoneId.of(story.text("zone"))).isNotNull();
        assertThat(story.at()).isBefore(LocalDateTime.parse("2026-11-20T12:00"));
        assertThat(story.body()).hasSizeGreaterThan(700).doesNotContain("\n# ", "<script");
        assertThat(story.body().replaceAll("!\\[", "[")).doesNotContain("!");
    }

    @ParameterizedTest
    @MethodSource("stories")
    void datesItsNotesAfterPublication(StoryFile story) {
        assertThat(story.notes()).allSatisfy(note -> {
            assertThat(note.get("kind")).isIn("correction", "clarification", "update", "retraction");
            assertThat(LocalDateTime.parse(String.valueOf(note.get("at")))).isAfter(story.at());
            assertThat(String.valueOf(note.get("text"))).isNotBlank();
        });
    }

    @ParameterizedTest
    @MethodSource("stories")
    void namesOnlyDrawingsAndStoriesThatExist(StoryFile story) {
        var sets = stories().map(StoryFile::set).collect(Collectors.toSet());
        var inline = DRAWING.matcher(story.body()).results().map(match -> match.group(1));
        var lead = Stream.ofNullable(story.part("picture").get("drawing")).map(String::valueOf);

        assertThat(Stream.concat(inline, lead))
                .allSatisfy(name -> assertThat(Drawings.names()).contains(name));
        assertThat(story.words("related")).isSubsetOf(sets).doesNotContain(story.set());
    }

    @ParameterizedTest
    @MethodSource("stories")
    void isAboutTopicsThatANewNewsroomHasAndCountriesThatExist(StoryFile story) {
        assertThat(story.words("topics")).isNotEmpty().allMatch(slug -> FIRST_TOPICS.contains("'" + slug + "'"));
        assertThat(story.words("countries")).allMatch(Countries::has);
    }

    @ParameterizedTest
    @MethodSource("stories")
    void closesItsFootnotes(StoryFile story) {
        var marks = FOOTNOTE.matcher(story.body()).results().collect(Collectors.groupingBy(match -> match.group()));

        assertThat(marks.values()).allSatisfy(uses -> assertThat(uses).hasSize(2));
    }

    @ParameterizedTest
    @MethodSource("stories")
    void sharesWhatATranslationMustNotChange(StoryFile story) {
        var original = originals().getOrDefault(story.set(), NONE);

        assertThat(original).as("English original").isNotEqualTo(NONE);
        for (var key : List.of("stream", "index", "related", "withdrawn", "topics", "countries")) {
            assertThat(story.front().get(key))
                    .as(key)
                    .isEqualTo(original.front().get(key));
        }
        assertThat(story.part("picture").get("drawing"))
                .isEqualTo(original.part("picture").get("drawing"));
        assertThat(story.front().containsKey("slug")).isEqualTo(!"en".equals(story.language()));
        assertThat(story.at().toLocalDate()).isAfterOrEqualTo(original.at().toLocalDate());
    }

    @Test
    void givesEachSetItsOwnIndexNumber() {
        var seen = new HashSet<String>();

        assertThat(originals().values())
                .filteredOn(story -> story.front().containsKey("index"))
                .allMatch(story -> seen.add(story.text("index")));
    }

    @Test
    void beginsEachSetOnTheDayInItsName() {
        assertThat(originals().values())
                .allMatch(story -> story.set().startsWith(story.at().toLocalDate() + "-"));
    }

    @Test
    void withdrawsExactlyOneStoryAndRetractsAnother() {
        assertThat(originals().values())
                .filteredOn(story -> story.front().containsKey("withdrawn"))
                .hasSize(1);
        assertThat(originals().values())
                .filteredOn(story -> story.notes().stream().anyMatch(note -> "retraction".equals(note.get("kind"))))
                .hasSize(1);
    }

    @Test
    void givesATranslationAnAddressOfItsOwn() {
        var slugs = stories()
                .map(story -> story.language() + "/" + story.text("slug"))
                .filter(slug -> !slug.startsWith("en/"))
                .toList();

        assertThat(slugs).doesNotHaveDuplicates().allMatch(slug -> slug.matches("[a-z]{2}/[a-z0-9]+(-[a-z0-9]+)*"));
    }

    private static String firstTopics() {
        try {
            return Files.readString(Path.of("src/main/resources/db/migration/topic/V2__first_topics.sql"));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static Map<String, StoryFile> originals() {
        return stories()
                .filter(story -> "en".equals(story.language()))
                .collect(Collectors.toMap(StoryFile::set, story -> story, (a, b) -> a, TreeMap::new));
    }

    static Stream<StoryFile> stories() {
        try (var files = Files.list(FOLDER)) {
            return files.sorted().map(StoryFilesTest::read).toList().stream();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static StoryFile read(Path file) {
        var name = NAME.matcher(String.valueOf(file.getFileName()));
        assertThat(name.matches()).as("name of %s", file).isTrue();
        try {
            var parts = Files.readString(file).split("(?m)^---\n", 3);
            Map<String, Object> front = new Yaml().load(parts[1]);
            return new StoryFile(name.group(1), name.group(2), front, parts[2].strip());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
