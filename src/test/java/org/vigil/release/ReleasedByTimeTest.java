package org.vigil.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;
import static org.vigil.desk.Permission.PUBLISH;
import static org.vigil.desk.Permission.READ_DRAFTS;
import static org.vigil.release.ReleaseFixture.GOOD_NEWS;
import static org.vigil.release.ReleaseFixture.LISBON;
import static org.vigil.release.ReleaseFixture.RELEASES;
import static org.vigil.release.ReleaseFixture.chief;
import static org.vigil.release.ReleaseFixture.may;
import static org.vigil.release.ReleaseFixture.mayIn;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Import;
import org.springframework.context.annotation.Primary;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.support.TransactionTemplate;
import org.vigil.AtOnce;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.desk.Viewer;
import org.vigil.desk.Waiting;
import org.vigil.jobs.ClockAgreement;
import org.vigil.jobs.SteppedDatabaseTime;
import org.vigil.news.Drafting;
import org.vigil.news.NewStory;
import org.vigil.news.StoryTime;
import org.vigil.release.Releasing.Decision;
import org.vigil.release.Releasing.Time;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;
import org.vigil.shared.Ids;
import org.vigil.step.Steps;
import org.vigil.writing.DraftState;
import org.vigil.writing.Manuscript;
import org.vigil.writing.Writing;

/** What is published by time: when it was promised, once, whatever clocks, nodes and people do meanwhile. */
@DeskTest
@Import(ReleasedByTimeTest.Steerable.class)
@ExtendWith(OutputCaptureExtension.class)
class ReleasedByTimeTest {

    private static final String HEADLINE = "Ilar Voss is free";

    /** The time of the database. */
    @TestConfiguration(proxyBeanMethods = false)
    static class Steerable {

        @Bean
        @Primary
        SteppedDatabaseTime steppedDatabaseTime(JdbcClient jdbc, Clock clock) {
            return new SteppedDatabaseTime(jdbc, clock);
        }
    }

    @Autowired
    private ReleaseFixture fixture;

    @Autowired
    private ReleaseJob job;

    @Autowired
    private Plans plans;

    @Autowired
    private Steps steps;

    @Autowired
    private Lifting lifting;

    @Autowired
    private ClockAgreement agreement;

    @Autowired
    private SteppedDatabaseTime database;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private Approving approving;

    @Autowired
    private Releasing releasing;

    @Autowired
    private Stopping stopping;

    @Autowired
    private ReleaseWaiting waiting;

    @Autowired
    private ReleaseCheck check;

    @Autowired
    private List<Check> checks;

    @Autowired
    private Writing writing;

    @Autowired
    private Drafting drafting;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private TransactionTemplate transactions;

    @AfterEach
    void leaveNothingWaiting() {
        database.isAway(Duration.ZERO);
        jdbc.sql("delete from legal_hold").update();
        jdbc.sql("delete from release_plan").update();
    }

    private UUID embargoed(Instant until) {
        var story = fixture.draft(HEADLINE);
        fixture.bring(story, DraftState.EMBARGOED, until);
        return story;
    }

    private Instant in(Duration time) {
        return clock.instant().plus(time);
    }

    /** The versions readers see: none or one. */
    private List<Integer> seen(UUID story) {
        return jdbc.sql("select version from pub.story where id = :id")
                .param("id", story)
                .query(Integer.class)
                .list();
    }

    private int publications(UUID story) {
        return jdbc.sql("select count(*) from audit_entry where act = 'story.published' and subject = :id")
                .param("id", story.toString())
                .query(Integer.class)
                .single();
    }

    private @Nullable Instant saysItHappened(UUID story) {
        return jdbc.sql("select at from pub.story where id = :id")
                .param("id", story)
                .query(OffsetDateTime.class)
                .single()
                .toInstant();
    }

    @Test
    void liftsAtNineInLisbonOnTheMorningAfterTheClocksWereChanged() {
        var day = LISBON.getRules()
                .nextTransition(clock.instant())
                .getInstant()
                .atZone(LISBON)
                .toLocalDate();
        var nine = LocalMoment.of(day.toString(), "09:00", "Europe/Lisbon").requireFuture(clock.instant());
        var story = embargoed(nine);

        clock.step(Duration.between(clock.instant(), nine).minusSeconds(30));
        job.run();
        assertThat(seen(story)).isEmpty();

        clock.step(Duration.ofSeconds(31));
        job.run();
        assertThat(seen(story)).hasSize(1);
        assertThat(saysItHappened(story)).isEqualTo(nine);
        assertThat(nine.atZone(LISBON).getHour()).isEqualTo(9);
        assertThat(fixture.stateOf(story)).isNull();
        assertThat(steps.of(story).getFirst()).satisfies(step -> {
            assertThat(step.act()).isEqualTo("due");
            assertThat(step.by()).isEqualTo("system:release");
            assertThat(step.until()).isEqualTo(nine);
        });
    }

    @Test
    void waitsUntilSomebodyLiftsItForAReasonHoweverLong() {
        var story = fixture.draft(HEADLINE);
        fixture.bring(story, DraftState.APPROVED, Instant.MAX);
        releasing.embargo(story, fixture.decision(story), new Time(null, LISBON), chief());

        clock.step(Duration.ofDays(400));
        job.run();
        assertThat(seen(story)).isEmpty();

        var who = chief();
        releasing.lift(story, "the report is out", who);
        assertThat(seen(story)).hasSize(1);
        assertThat(steps.of(story).getFirst()).satisfies(step -> {
            assertThat(step.act()).isEqualTo("lift");
            assertThat(step.reason()).isEqualTo("the report is out");
            assertThat(step.by()).isEqualTo(who.id().toString());
        });
        assertThat(jdbc.sql("select actor from audit_entry where act = 'embargo.lifted' and subject = :id")
                        .param("id", story.toString())
                        .query(String.class)
                        .list())
                .containsExactly(who.id().toString());
    }

    @Test
    void happensOnceThoughTwoNodesAreAtIt() throws Exception {
        var stories = Stream.generate(() -> embargoed(in(Duration.ofMinutes(5))))
                .limit(8)
                .toList();
        clock.step(Duration.ofMinutes(6));
        var published = new AtomicInteger();
        Runnable node = () -> {
            var words = new ReleaseJob(plans, lifting, agreement).run();
            assertThat(words).doesNotContain("1 failed");
            published.addAndGet(words.startsWith("nothing") ? 0 : Integer.parseInt(words.split(" ")[0]));
        };

        AtOnce.all(List.of(node, node, node));

        assertThat(published).hasValue(8);
        assertThat(stories).allSatisfy(story -> {
            assertThat(seen(story)).hasSize(1);
            assertThat(publications(story)).isOne();
        });
    }

    @Test
    void isDoneByAnotherNodeIfOneDiesInTheMiddleOfIt() {
        var story = embargoed(in(Duration.ofMinutes(5)));
        clock.step(Duration.ofMinutes(6));

        transactions.executeWithoutResult(died -> {
            assertThat(lifting.lift(story, clock.instant())).isTrue();
            died.setRollbackOnly();
        });
        assertThat(seen(story)).isEmpty();
        assertThat(fixture.stateOf(story)).isEqualTo(DraftState.EMBARGOED);

        job.run();
        assertThat(seen(story)).hasSize(1);
        assertThat(publications(story)).isOne();
    }

    @Test
    void isNeverEarlyBecauseANodeIsAhead() {
        var until = in(Duration.ofMinutes(5));
        var story = embargoed(until);

        clock.step(Duration.between(clock.instant(), until));
        database.isAway(Duration.ofSeconds(-50));
        job.run();
        assertThat(seen(story)).isEmpty();

        database.isAway(Duration.ZERO);
        job.run();
        assertThat(seen(story)).hasSize(1);
    }

    @Test
    void doesNotPublishOneLanguageWhileAnotherIsPromisedToStayUnseen() {
        var english = fixture.draft(HEADLINE);
        fixture.bring(english, DraftState.SCHEDULED, in(Duration.ofMinutes(5)));
        var french = embargoed(in(Duration.ofHours(5)));
        jdbc.sql(
                        "update story set language = 'fr', translation_set = (select translation_set from story where id = :of)"
                                + " where id = :id")
                .param("of", english)
                .param("id", french)
                .update();

        clock.step(Duration.ofMinutes(6));
        job.run();

        assertThat(seen(english)).isEmpty();
        assertThat(jdbc.sql("select failure from release_plan where story_id = :id")
                        .param("id", english)
                        .query(String.class)
                        .single())
                .isEqualTo("promised-beside");
    }

    @Test
    void doesNotTrustAClockThatHasJumped() {
        var story = embargoed(in(Duration.ofHours(3)));

        clock.step(Duration.ofHours(4));
        database.isAway(Duration.ofHours(-4));
        assertThatIllegalStateException()
                .isThrownBy(() -> job.run())
                .withMessageContaining("14400 seconds ahead of that of the database");
        assertThat(seen(story)).isEmpty();
        assertThat(checks.stream().flatMap(one -> one.look().stream()))
                .filteredOn(finding -> finding.level() == Finding.Level.FAIL)
                .extracting(Finding::subject)
                .contains("clocks");

        clock.step(Duration.ofHours(-4));
        database.isAway(Duration.ZERO);
        job.run();
        assertThat(seen(story)).isEmpty();

        clock.step(Duration.ofHours(3).plusSeconds(60));
        database.isAway(Duration.ofSeconds(-59));
        job.run();
        assertThat(seen(story)).hasSize(1);

        clock.step(Duration.ofHours(-1));
        database.isAway(Duration.ofSeconds(0));
        job.run();
        clock.step(Duration.ofHours(2));
        job.run();
        assertThat(publications(story)).isOne();
    }

    @Test
    void isKeptByALegalHoldAndIsLateThen() {
        var story = embargoed(in(Duration.ofMinutes(5)));
        stopping.hold(story, "our lawyers are asked", chief());

        clock.step(Duration.ofMinutes(7));
        job.run();

        assertThat(seen(story)).isEmpty();
        assertThat(late()).singleElement().satisfies(finding -> {
            assertThat(finding.found())
                    .contains(story.toString(), "under legal hold")
                    .doesNotContain("Ilar");
        });
        stopping.endHold(story, "they have answered", chief());
        job.run();
        assertThat(seen(story)).hasSize(1);
        assertThat(late()).isEmpty();
        assertThat(saysItHappened(story)).isAfter(clock.instant().minusSeconds(60));
    }

    private List<Finding> late() {
        return check.look().stream()
                .filter(finding -> finding.level() == Finding.Level.FAIL)
                .toList();
    }

    @Test
    void remindsThoseWhoMayPublishItAndCallsThemWhenItIsLate() {
        var story = embargoed(in(Duration.ofMinutes(20)));
        assertThat(notes(chief())).isEmpty();

        clock.step(Duration.ofMinutes(6));
        for (var who : List.of(chief(), mayIn(RELEASES, READ_DRAFTS, PUBLISH))) {
            assertThat(notes(who)).singleElement().satisfies(note -> {
                assertThat(note.text())
                        .startsWith("Soon public: “" + HEADLINE + "”")
                        .contains("(Europe/Lisbon)");
                assertThat(note.path()).isEqualTo("/desk/stories/" + story);
                assertThat(note.urgent()).isFalse();
            });
        }
        for (var who : List.of(may(READ_DRAFTS), may(PUBLISH), mayIn(GOOD_NEWS, READ_DRAFTS, PUBLISH))) {
            assertThat(notes(who)).isEmpty();
        }

        clock.step(Duration.ofMinutes(14).plusSeconds(30));
        assertThat(notes(chief())).noneMatch(Waiting.Note::urgent);
        assertThat(late()).isEmpty();

        clock.step(Duration.ofSeconds(45));
        assertThat(notes(chief())).singleElement().satisfies(note -> {
            assertThat(note.text()).startsWith("Late: ");
            assertThat(note.urgent()).isTrue();
        });
        assertThat(late())
                .singleElement()
                .satisfies(finding -> assertThat(finding.found()).contains("1 late"));
    }

    private List<Waiting.Note> notes(Viewer viewer) {
        return waiting.notes(viewer);
    }

    @Test
    void goesOnWhereOneCannotBePublishedAndTriesThatAgain() {
        var place = jdbc.sql("select path from pub.story where id = :id");
        var first = place.param("id", fixture.live("An address that is taken"))
                .query(String.class)
                .single();
        var stuck = fixture.live("Another address");
        writing.open(stuck, chief().actor());
        var slug = first.substring(first.lastIndexOf('/') + 1);
        fixture.write(
                stuck, new Manuscript(ReleaseFixture.text("Another address"), RELEASES, slug, List.of()), chief());
        fixture.bring(stuck, DraftState.SCHEDULED, in(Duration.ofMinutes(2)));
        var other = embargoed(in(Duration.ofMinutes(3)));
        clock.step(Duration.ofMinutes(4));

        assertThat(job.run()).isEqualTo("1 published, 1 failed");

        assertThat(seen(other)).hasSize(1);
        assertThat(seen(stuck)).as("the version before").hasSize(1);
        assertThat(fixture.stateOf(stuck)).isEqualTo(DraftState.SCHEDULED);
        assertThat(late())
                .singleElement()
                .satisfies(finding -> assertThat(finding.found()).contains("address-taken"));
        assertThat(job.run()).as("it rests").isEqualTo("nothing was due");
        clock.step(Duration.ofSeconds(31));
        assertThat(job.run()).isEqualTo("0 published, 1 failed");
        approving.reopen(stuck, "another address", chief());
        assertThat(late()).isEmpty();
    }

    @Test
    void liftsATranslationAtItsOwnTimeAlone() {
        var story = embargoed(in(Duration.ofMinutes(5)));
        var translation = translationOf(story);
        fixture.bring(translation, DraftState.EMBARGOED, in(Duration.ofMinutes(10)));

        clock.step(Duration.ofMinutes(6));
        job.run();
        assertThat(seen(story)).hasSize(1);
        assertThat(seen(translation)).isEmpty();

        clock.step(Duration.ofMinutes(5));
        job.run();
        assertThat(seen(translation)).hasSize(1);
    }

    private UUID translationOf(UUID story) {
        var now = clock.instant();
        var set = jdbc.sql("select translation_set from story where id = :id")
                .param("id", story)
                .query(UUID.class)
                .single();
        var id = Ids.next(now);
        drafting.create(
                List.of(new NewStory(
                        id,
                        set,
                        "fr",
                        RELEASES,
                        StoryTime.at(now, LISBON),
                        null,
                        null,
                        ReleaseFixture.text("Ilar Voss est libre"),
                        List.of(),
                        false)),
                chief().actor());
        writing.open(id, chief().actor());
        return id;
    }

    @Test
    void tellsReadersOfALiveStoryWhatWasPlannedToBeTold() {
        var story = fixture.live(HEADLINE);
        writing.open(story, chief().actor());
        fixture.bring(story, DraftState.SCHEDULED, in(Duration.ofMinutes(5)));
        clock.step(Duration.ofMinutes(6));

        job.run();

        assertThat(jdbc.sql("select kind || ' ' || place || ' ' || text from pub.note where story_id = :id")
                        .param("id", story)
                        .query(String.class)
                        .list())
                .containsExactly("update foot Something more is known.");
    }

    @Test
    void letsOneOfTwoWinWhoPublishAtTheSameMoment() throws Exception {
        var story = fixture.in(DraftState.APPROVED, HEADLINE);
        var decision = fixture.decision(story);
        var refused = new AtomicInteger();
        Runnable person = () -> {
            try {
                releasing.publish(story, decision, chief());
            } catch (NotNow late) {
                assertThat(late.code()).isEqualTo("not-from-here");
                refused.incrementAndGet();
            }
        };

        AtOnce.all(List.of(person, person));

        assertThat(refused).hasValue(1);
        assertThat(publications(story)).isOne();
    }

    @Test
    void letsOneOfTwoWinWhoApproveAtTheSameMoment() throws Exception {
        var story = fixture.in(DraftState.REVIEW, HEADLINE);
        var save = fixture.draftOf(story).save();
        var refused = new AtomicInteger();
        Runnable person = () -> {
            try {
                approving.approve(story, save, chief());
            } catch (NotNow late) {
                refused.incrementAndGet();
            }
        };

        AtOnce.all(List.of(person, person));

        assertThat(refused).hasValue(1);
        assertThat(steps.of(story))
                .filteredOn(step -> step.act().equals("approve"))
                .hasSize(1);
    }

    /** Words people give for what they do are read at the story and nowhere else. */
    @Test
    void keepsReasonsInTheStepsAlone(CapturedOutput output) {
        var canary = "canary-of-a-reason";
        var story = fixture.in(DraftState.REVIEW, HEADLINE);
        approving.sendBack(story, canary, chief());
        fixture.bring(story, DraftState.EMBARGOED, in(Duration.ofHours(1)));
        releasing.embargo(
                story,
                new Decision(fixture.draftOf(story).save(), true, Optional.empty(), canary),
                new Time(null, LISBON),
                chief());
        stopping.hold(story, canary, chief());
        stopping.endHold(story, canary, chief());
        releasing.endPlan(story, canary, chief());
        releasing.embargo(story, fixture.decision(story), new Time(null, LISBON), chief());
        releasing.lift(story, canary, chief());

        assertThat(steps.of(story))
                .filteredOn(step -> canary.equals(step.reason()))
                .hasSize(6);
        var tables = jdbc.sql("""
                        select format('%I.%I', table_schema, table_name) from information_schema.tables
                        where table_schema in (current_schema(), 'pub') and table_type = 'BASE TABLE'
                        """).query(String.class).list();
        assertThat(tables).hasSizeGreaterThan(30);
        assertThat(tables)
                .filteredOn(table ->
                        jdbc.sql("select count(*) from %s t where t::text like '%%canary-of%%'".formatted(table))
                                        .query(Integer.class)
                                        .single()
                                > 0)
                .singleElement()
                .satisfies(table -> assertThat(table).endsWith(".step"));
        assertThat(output.getAll()).doesNotContain(canary);
    }
}
