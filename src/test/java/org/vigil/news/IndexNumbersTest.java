package org.vigil.news;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.AtOnce;
import org.vigil.SiteTest;
import org.vigil.shared.Ids;

@SiteTest
@TestPropertySource(properties = "a-database-of-its-own=IndexNumbersTest")
class IndexNumbersTest {

    private static final Instant NOON = Instant.parse("2026-11-20T12:00:00Z");

    @Autowired
    private NewsFixture news;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Drafting drafting;

    @Autowired
    private StreamSettings settings;

    @Autowired
    private IndexNumbers numbers;

    @Autowired
    private TransactionTemplate transactions;

    @Autowired
    private JdbcClient jdbc;

    private UUID stream = new UUID(0, 0);
    private String series = "";

    /** Each test has a stream and a series of its own. */
    @BeforeEach
    void addStream() {
        stream = Ids.next(NOON);
        series = "T" + Math.abs(stream.getLeastSignificantBits() % 100_000_000);
        settings.add(
                new StreamState(
                        stream,
                        "s" + stream,
                        9,
                        "plain",
                        "none",
                        series + "/{number:3}/{year}",
                        false,
                        false,
                        Map.of("en", new Stream.Wording("Numbered", null, "Numbered", "Subscribe"))),
                NewsFixture.EDITOR);
    }

    private NewStory story(String language, UUID set, @Nullable String number, boolean archived, Instant at) {
        return new NewStory(
                Ids.next(at),
                set,
                language,
                stream,
                StoryTime.at(at, NewsFixture.LISBON),
                number,
                null,
                NewsFixture.text("Numbered " + Ids.next(at)),
                List.of(),
                archived);
    }

    private NewStory drafted(String language, UUID set, @Nullable String number, boolean archived) {
        var story = story(language, set, number, archived, NOON);
        news.drafted(story);
        return story;
    }

    private NewStory drafted() {
        return drafted("en", Ids.next(NOON), null, false);
    }

    private NewStory published() {
        var story = drafted();
        publishing.publish(story.id(), NewsFixture.EDITOR);
        return story;
    }

    private @Nullable String numberOf(NewStory story) {
        return jdbc.sql("select coalesce(index_number, 'none') from story where id = :id")
                .param("id", story.id())
                .query(String.class)
                .single();
    }

    @Test
    void areGivenWithTheFirstPublicationAndNeverChange() {
        var draft = drafted();
        assertThat(numberOf(draft)).isEqualTo("none");

        publishing.publish(draft.id(), NewsFixture.EDITOR);
        assertThat(numberOf(draft)).isEqualTo(series + "/001/2026");

        settings.change(settings.get(stream).numbered(series + "-other-{number}"), NewsFixture.EDITOR);
        publishing.publish(draft.id(), NewsFixture.EDITOR);
        publishing.publishSilently(draft.id(), NewsFixture.EDITOR);
        assertThat(numberOf(draft)).isEqualTo(series + "/001/2026");
        assertThat(jdbc.sql("select index_number from pub.story where id = :id")
                        .param("id", draft.id())
                        .query(String.class)
                        .single())
                .isEqualTo(series + "/001/2026");
    }

    @Test
    void areCountedByTheYearOfTheStorysDay() {
        published();
        var newYear = story("en", Ids.next(NOON), null, false, Instant.parse("2027-01-01T00:00:00Z"));
        news.published(newYear);

        assertThat(numberOf(newYear)).isEqualTo(series + "/001/2027");
        assertThat(numberOf(published())).isEqualTo(series + "/002/2026");
    }

    @Test
    void areCountedOnForEverWhereThePatternHasNoYear() {
        settings.change(settings.get(stream).numbered(series + "#{number}"), NewsFixture.EDITOR);
        published();
        var newYear = story("en", Ids.next(NOON), null, false, Instant.parse("2027-01-01T00:00:00Z"));
        news.published(newYear);

        assertThat(numberOf(newYear)).isEqualTo(series + "#2");
    }

    @Test
    void areDifferentWithoutGapsWhenManyArePublishedAtOnce() throws Exception {
        var drafts = IntStream.range(0, 10).mapToObj(i -> drafted()).toList();

        AtOnce.all(publications(drafts));

        assertThat(drafts.stream().map(this::numberOf).sorted().toList())
                .isEqualTo(IntStream.rangeClosed(1, 10)
                        .mapToObj(number -> series + "/%03d/2026".formatted(number))
                        .toList());
    }

    @Test
    void aTranslationPublishedAtTheSameTimeTakesTheNumberOfTheSet() throws Exception {
        var set = Ids.next(NOON);
        var both = List.of(drafted("en", set, null, false), drafted("fr", set, null, false));

        AtOnce.all(publications(both));

        assertThat(both.stream().map(this::numberOf)).containsOnly(series + "/001/2026");
        assertThat(numberOf(published())).isEqualTo(series + "/002/2026");
    }

    private List<Runnable> publications(List<NewStory> drafts) {
        return drafts.stream()
                .<Runnable>map(draft -> () -> publishing.publish(draft.id(), NewsFixture.EDITOR))
                .toList();
    }

    @Test
    void aTranslationOfAStoryWithoutOneHasNone() {
        settings.change(unnumbered(), NewsFixture.EDITOR);
        var original = published();
        settings.change(settings.get(stream).numbered(series + "/{number}"), NewsFixture.EDITOR);

        var translation = drafted("fr", original.translationSet(), null, false);
        publishing.publish(translation.id(), NewsFixture.EDITOR);

        assertThat(numberOf(translation)).isEqualTo("none");
    }

    private StreamState unnumbered() {
        var state = settings.get(stream);
        return new StreamState(stream, state.address(), 9, "plain", "none", null, false, false, state.words());
    }

    @Test
    void aPublicationThatFailsTakesNone() {
        var draft = drafted();
        transactions.executeWithoutResult(status -> {
            publishing.publish(draft.id(), NewsFixture.EDITOR);
            status.setRollbackOnly();
        });

        assertThat(numberOf(published())).isEqualTo(series + "/001/2026");
    }

    @Test
    void aWithdrawnStoryKeepsItsNumberAndTakesNoOther() {
        var story = published();
        publishing.withdraw(story.id(), "Gone.", NOON, NewsFixture.EDITOR);
        publishing.publish(story.id(), NewsFixture.EDITOR);

        assertThat(numberOf(story)).isEqualTo(series + "/001/2026");
        assertThat(numberOf(published())).isEqualTo(series + "/002/2026");
    }

    @Test
    void archivesKeepTheirsEvenTwice() {
        var twice = List.of(
                drafted("en", Ids.next(NOON), series + "/001/2026", true),
                drafted("en", Ids.next(NOON), series + "/001/2026", true),
                drafted("en", Ids.next(NOON), null, true));
        publishing.publishQuietly(twice.stream().map(NewStory::id).toList(), NewsFixture.EDITOR);

        assertThat(twice.stream().map(this::numberOf))
                .containsExactly(series + "/001/2026", series + "/001/2026", "none");
        assertThat(numberOf(published())).isEqualTo(series + "/002/2026");
    }

    @Test
    void aSeriesBegunByHandIsCountedOnAfterItsHighest() {
        drafted("fr", Ids.next(NOON), series + "/417/2026", true);
        drafted("en", Ids.next(NOON), series + "/12/2026/draft", true);

        assertThat(numberOf(published())).isEqualTo(series + "/418/2026");
    }

    @Test
    void neverMeetANumberThatCameFromAnArchiveMeanwhile() {
        published();
        drafted("fr", Ids.next(NOON), series + "/002/2026", true);

        assertThat(numberOf(published())).isEqualTo(series + "/003/2026");
    }

    @Test
    void oneGivenByHandStaysAndBelongsToOneStoryOfALanguage() {
        var first = drafted("en", Ids.next(NOON), series + " by hand", false);
        publishing.publish(first.id(), NewsFixture.EDITOR);

        assertThat(numberOf(first)).isEqualTo(series + " by hand");
        assertThatExceptionOfType(IndexNumberTaken.class)
                .isThrownBy(() -> drafted("en", Ids.next(NOON), series + " by hand", false));
        assertThat(numberOf(drafted("fr", first.translationSet(), series + " by hand", false)))
                .isEqualTo(series + " by hand");
    }

    @Test
    void canBeSeenBeforehandWithoutBeingTaken() {
        assertThat(numbers.preview(stream, 2026)).contains(series + "/001/2026");
        assertThat(numbers.preview(stream, 2026)).contains(series + "/001/2026");

        published();

        assertThat(numbers.preview(stream, 2026)).contains(series + "/002/2026");
        assertThat(numbers.preview(stream, 2030)).contains(series + "/001/2030");
        settings.change(unnumbered(), NewsFixture.EDITOR);
        assertThat(numbers.preview(stream, 2026)).isEmpty();
    }
}
