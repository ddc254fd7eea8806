package org.vigil.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.context.TestPropertySource;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.changes.Following;
import org.vigil.news.NewsFixture;
import org.vigil.news.Publishing;

/** An index that is lost, damaged, old or ordered anew, and stories that come and go meanwhile. */
@DeskTest
@TestPropertySource(properties = "a-database-of-its-own=IndexKeeperTest")
class IndexKeeperTest {

    @Autowired
    private NewsFixture news;

    @Autowired
    private Publishing publishing;

    @Autowired
    private Searching searching;

    @Autowired
    private SearchFixture index;

    @Autowired
    private IndexKeeper keeper;

    @Autowired
    private RebuildOrder order;

    @Autowired
    private Following following;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock clock;

    @BeforeEach
    void settle() {
        searching.catchUp();
    }

    private long count(String word) {
        return searching.find(SearchQuery.of(word, "en")).total();
    }

    private Path folder() {
        return index.folders().current().orElseThrow();
    }

    @Test
    void takesInWhatIsPublishedRevisedAndWithdrawn() {
        var story = news.published("Quarlbridge opens");
        searching.catchUp();
        assertThat(count("quarlbridge")).isEqualTo(1);

        news.revised(story, NewsFixture.text("Merlbridge opens"));
        searching.catchUp();
        assertThat(count("quarlbridge")).isZero();
        assertThat(count("merlbridge")).isEqualTo(1);

        publishing.withdraw(story, "Not ours.", clock.instant(), NewsFixture.EDITOR);
        searching.catchUp();
        assertThat(count("merlbridge")).isZero();
    }

    @Test
    void isUpToDateAMomentAfterTheChangeLog() {
        var story = news.published("Swiftbridge opens");
        awaitCount("swiftbridge", 1);

        publishing.withdraw(story, "Not ours.", clock.instant(), NewsFixture.EDITOR);
        following.catchUp();

        awaitCount("swiftbridge", 0);
    }

    private void awaitCount(String word, long wanted) {
        var end = System.nanoTime() + Duration.ofSeconds(10).toNanos();
        while (count(word) != wanted && System.nanoTime() < end) {
            Thread.onSpinWait();
        }
        assertThat(count(word)).isEqualTo(wanted);
    }

    @Test
    void goesOnWhereItEnded() {
        var before = index.folders().position(folder()).orElseThrow();
        index.whileClosed(() -> news.published("Sleepbridge opens"));

        searching.catchUp();

        assertThat(count("sleepbridge")).isEqualTo(1);
        assertThat(index.folders().position(folder()).orElseThrow().seq()).isGreaterThan(before.seq());
    }

    @Test
    void isMadeAnewWhenItIsGone() {
        news.published("Lostbridge opens");
        searching.catchUp();
        index.whileClosed(() -> index.files().forEach(IndexKeeperTest::delete));

        searching.catchUp();

        assertThat(count("lostbridge")).isEqualTo(1);
        assertThat(searching.isComplete()).isTrue();
    }

    private static void delete(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void isMadeAnewWhenItIsDamaged() {
        news.published("Wornbridge opens");
        searching.catchUp();
        index.whileClosed(() -> index.files().stream()
                .filter(file -> file.toString().contains("segments_"))
                .forEach(IndexKeeperTest::damage));

        awaitCount("wornbridge", 1);
        searching.catchUp();
        assertThat(searching.isComplete()).isTrue();
    }

    private static void damage(Path file) {
        try {
            Files.write(file, new byte[] {1, 2, 3});
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    @Test
    void answersAndSaysSoWhileThereIsNone() {
        index.whileClosed(
                () -> assertThat(searching.find(SearchQuery.of("bridge", "en")).remarks())
                        .containsExactly(SearchResult.Remark.UNAVAILABLE));
    }

    @Test
    void isMadeAnewOnOrderWhileTheOldOneAnswers() {
        news.published("Oldbridge opens");
        searching.catchUp();
        var before = folder();
        order.give();

        keeper.step();
        assertThat(count("oldbridge")).isEqualTo(1);
        assertThat(searching.isComplete()).isTrue();
        searching.catchUp();

        assertThat(folder()).isNotEqualTo(before);
        assertThat(before).doesNotExist();
        assertThat(count("oldbridge")).isEqualTo(1);
    }

    @Test
    void isMadeAnewWhenItsPositionIsForgotten() {
        news.published("Farbridge opens");
        searching.catchUp();
        var before = folder();
        jdbc.sql("delete from change where seq < (select max(seq) from change)").update();
        index.whileClosed(() -> index.folders()
                .write(before, new IndexPosition(IndexPosition.FORM, 1, Instant.EPOCH, 5, Instant.EPOCH, false)));

        searching.catchUp();

        assertThat(folder()).isNotEqualTo(before);
        assertThat(count("farbridge")).isEqualTo(1);
    }

    @Test
    void isMadeAnewAndNotAskedMeanwhileWhenItIsOfAnotherDatabase() {
        news.published("Nearbridge opens");
        searching.catchUp();
        var before = folder();
        var position = index.folders().position(before).orElseThrow();
        index.whileClosed(() -> index.folders().write(before, position.moved(position.seq(), Instant.EPOCH)));

        searching.catchUp();

        assertThat(before).doesNotExist();
        assertThat(count("nearbridge")).isEqualTo(1);
    }

    @Test
    void isMadeAnewWhenItWasMadeByAnotherProgram() {
        searching.catchUp();
        var before = folder();
        index.whileClosed(() ->
                index.folders().write(before, new IndexPosition("0-none", 1, Instant.EPOCH, 5, Instant.EPOCH, false)));

        searching.catchUp();

        assertThat(folder()).isNotEqualTo(before);
        assertThat(before).doesNotExist();
    }

    @Test
    void clearsAwayWhatARebuildLeftThatWasCutOff() {
        searching.catchUp();
        var before = folder();
        var left = new java.util.ArrayList<Path>();
        synchronized (keeper) {
            order.give();
            keeper.step();
            index.whileClosed(() -> left.add(index.folders().begin(clock.instant())));
        }

        searching.catchUp();

        assertThat(left.getFirst()).doesNotExist();
        assertThat(folder()).as("made anew as it was ordered").isNotEqualTo(before);
    }

    @Test
    void findsNothingThatWasWithdrawnWhileItWasMade() {
        var story = news.published("Gonebridge opens");
        searching.catchUp();
        order.give();
        keeper.step();

        publishing.withdraw(story, "Not ours.", clock.instant(), NewsFixture.EDITOR);
        searching.catchUp();

        assertThat(count("gonebridge")).isZero();
    }

    @Test
    void givesNodesOfOneFolderAPlaceEach() {
        searching.catchUp();
        try (var other = IndexFolders.Claim.in(index.root());
                var third = IndexFolders.Claim.in(index.root())) {
            var places = List.of(
                    other.folders().begin(clock.instant()), third.folders().begin(clock.instant()));

            assertThat(places.get(0).getParent())
                    .isNotEqualTo(index.root())
                    .isNotEqualTo(places.get(1).getParent());
        }
    }

    @Test
    void forgetsTheWordsOfWhatIsGone() {
        var story = news.published("Vanishbridge opens");
        searching.catchUp();
        publishing.withdraw(story, "Not ours.", clock.instant(), NewsFixture.EDITOR);
        order.give();
        searching.catchUp();

        assertThat(index.bytes()).doesNotContain("anishbridge");
    }
}
