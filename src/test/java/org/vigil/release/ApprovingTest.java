package org.vigil.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.vigil.release.ReleaseFixture.LISBON;
import static org.vigil.release.ReleaseFixture.RELEASES;
import static org.vigil.release.ReleaseFixture.chief;
import static org.vigil.release.ReleaseFixture.text;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.AtOnce;
import org.vigil.DeskTest;
import org.vigil.SteppedClock;
import org.vigil.changes.Following;
import org.vigil.desk.Viewer;
import org.vigil.news.StoryFile;
import org.vigil.release.Releasing.Decision;
import org.vigil.release.Releasing.Time;
import org.vigil.shared.Refusal;
import org.vigil.step.Step;
import org.vigil.step.Steps;
import org.vigil.writing.DraftState;
import org.vigil.writing.Manuscript;
import org.vigil.writing.Writing;

/** Who agrees to what, and what becomes of it when the text changes or readers know the story already. */
@DeskTest
class ApprovingTest {

    @Autowired
    private ReleaseFixture fixture;

    @Autowired
    private Approving approving;

    @Autowired
    private Releasing releasing;

    @Autowired
    private Stopping stopping;

    @Autowired
    private Approvals approvals;

    @Autowired
    private Steps steps;

    @Autowired
    private Writing writing;

    @Autowired
    private StoryFile file;

    @Autowired
    private JdbcClient jdbc;

    @Autowired
    private SteppedClock clock;

    @Autowired
    private Following following;

    @AfterEach
    void oneIsEnough() {
        twoPersons(false);
    }

    private void twoPersons(boolean needed) {
        jdbc.sql("update stream set two_persons = :needed where id = :id")
                .param("needed", needed)
                .param("id", RELEASES)
                .update();
    }

    private String refusal(Runnable act) {
        var refused = catchThrowableOfType(Refusal.class, act::run);
        assertThat(refused).isNotNull();
        return refused.code();
    }

    private void write(UUID story, String headline, Viewer author) {
        fixture.write(story, new Manuscript(text(headline), RELEASES, null, List.of()), author);
    }

    @Test
    void agreesToOneSaveAlone() {
        var story = fixture.draft("The first words");
        var save = fixture.draftOf(story).save();
        write(story, "Other words", chief());

        assertThat(refusal(() -> approving.approve(story, save, chief()))).isEqualTo("stale");
        assertThat(refusal(() -> releasing.publish(story, decision(save), chief())))
                .isEqualTo("stale");
        assertThat(fixture.stateOf(story)).isEqualTo(DraftState.DRAFT);

        approving.approve(story, save + 1, chief());
        assertThat(approvals.has(story, save + 1)).isTrue();
        approving.reopen(story, "", chief());
        assertThat(approvals.has(story, save + 1)).isFalse();
        assertThat(refusal(() -> releasing.schedule(story, decision(save + 1), time(), chief())))
                .isEqualTo("not-from-here");
    }

    private static Decision decision(int save) {
        return new Decision(save, true, Optional.empty(), "because");
    }

    private Time time() {
        return new Time(clock.instant().plus(Duration.ofHours(1)), LISBON);
    }

    @Test
    void asksASecondPersonWhereTheStreamWantsTwo() {
        twoPersons(true);
        var author = chief();
        var story = fixture.draft("Words of one", author);
        var save = fixture.draftOf(story).save();

        assertThat(refusal(() -> approving.approve(story, save, author))).isEqualTo("two-persons");
        assertThat(refusal(() -> releasing.publish(story, decision(save), author)))
                .isEqualTo("two-persons");

        approving.approve(story, save, chief());
        releasing.publish(story, decision(save), author);
        assertThat(file.get(story).isLive()).isTrue();
    }

    @Test
    void asksASecondPersonAlsoWhereTheAuthorAgreedBeforeTheStreamWantedTwo() {
        var author = chief();
        var story = fixture.draft("Agreed alone", author);
        var save = fixture.draftOf(story).save();
        approving.approve(story, save, author);
        twoPersons(true);

        assertThat(refusal(() -> releasing.publish(story, decision(save), author)))
                .isEqualTo("two-persons");
        assertThat(refusal(() -> releasing.schedule(story, decision(save), time(), chief())))
                .isEqualTo("two-persons");
        assertThat(file.get(story).isLive()).isFalse();
    }

    private UUID translationOf(UUID story) {
        var french = fixture.draft("Promis");
        jdbc.sql(
                        "update story set language = 'fr', translation_set = (select translation_set from story where id = :of) where id = :id")
                .param("of", story)
                .param("id", french)
                .update();
        return french;
    }

    @Test
    void keepsAPromiseMadeOfOneLanguageInTheOthers() {
        var story = fixture.draft("Promised");
        var french = translationOf(story);
        var save = fixture.draftOf(french).save();
        fixture.embargoUntilLifted(story);
        approving.approve(french, save, chief());

        assertThat(refusal(() -> releasing.publish(french, decision(save), chief())))
                .isEqualTo("promised-beside");
        assertThat(refusal(() -> releasing.schedule(french, decision(save), time(), chief())))
                .isEqualTo("promised-beside");
        releasing.embargo(french, decision(save), time(), chief());

        fixture.lift(story);
        assertThat(file.get(story).isLive()).isTrue();
        assertThat(file.get(french).isLive()).isFalse();
        releasing.endPlan(french, "lifted", chief());
        releasing.publish(french, decision(save), chief());
        assertThat(file.get(french).isLive()).isTrue();
    }

    @Test
    void makesNoPromiseThatTheScheduleOfAnotherLanguageBreaks() {
        var story = fixture.draft("Scheduled first");
        var french = translationOf(story);
        var out = clock.instant().plus(Duration.ofHours(1));
        fixture.bring(story, DraftState.SCHEDULED, out);
        fixture.bring(french, DraftState.APPROVED, Instant.MAX);
        var decision = fixture.decision(french);

        assertThat(refusal(() -> releasing.embargo(french, decision, new Time(null, LISBON), chief())))
                .isEqualTo("scheduled-beside");
        assertThat(refusal(() -> releasing.embargo(french, decision, new Time(out.plusSeconds(1), LISBON), chief())))
                .isEqualTo("scheduled-beside");

        releasing.embargo(french, decision, new Time(out, LISBON), chief());
        assertThat(fixture.stateOf(french)).isEqualTo(DraftState.EMBARGOED);
    }

    @Test
    void keepsThePromiseOfADraftThatIsBeingWrittenAtAgain() {
        var story = fixture.draft("Promised and mended");
        var french = translationOf(story);
        var save = fixture.draftOf(french).save();
        fixture.embargoUntilLifted(story);
        approving.reopen(story, "a slip of the pen", chief());

        assertThat(refusal(() -> releasing.publish(french, decision(save), chief())))
                .isEqualTo("promised-beside");

        fixture.publish(story);
        releasing.publish(french, decision(save), chief());
        assertThat(file.get(french).isLive()).isTrue();
    }

    @Test
    void isNotBrokenByTwoWhoActOnTwoLanguagesAtOnce() throws Exception {
        for (var i = 0; i < 10; i++) {
            var story = fixture.draft("At once " + i);
            var french = translationOf(story);
            fixture.bring(story, DraftState.APPROVED, Instant.MAX);
            fixture.bring(french, DraftState.APPROVED, Instant.MAX);
            var promised = fixture.decision(story);
            var shown = fixture.decision(french);
            var refused = new ConcurrentLinkedQueue<String>();

            AtOnce.all(List.of(() -> releasing.embargo(story, promised, new Time(null, LISBON), chief()), () -> {
                try {
                    releasing.publish(french, shown, chief());
                } catch (Refusal refusal) {
                    refused.add(refusal.code());
                }
            }));

            assertThat(refused.isEmpty()).isEqualTo(file.get(french).isLive());
            assertThat(recorded("story.published", french))
                    .as("published before anything was promised, if at all")
                    .allSatisfy(published -> assertThat(published)
                            .isLessThan(recorded("draft.embargoed", story).getFirst()));
        }
    }

    private List<Long> recorded(String act, UUID story) {
        return jdbc.sql("select seq from audit_entry where act = :act and subject = :story")
                .param("act", act)
                .param("story", story.toString())
                .query(Long.class)
                .list();
    }

    @Test
    void asksASecondPersonAlsoWhereADraftLeavesTheStreamThatWantsTwo() {
        twoPersons(true);
        var author = chief();
        var story = fixture.live("It stands among the releases");
        writing.open(story, author.actor());
        fixture.write(story, new Manuscript(text("It moves"), ReleaseFixture.GOOD_NEWS, null, List.of()), author);
        var save = fixture.draftOf(story).save();

        assertThat(refusal(() -> approving.approve(story, save, author))).isEqualTo("two-persons");
    }

    @Test
    void countsAsAnAuthorWhoeverWroteBetweenOthersWithoutAskingToSave() {
        twoPersons(true);
        var story = fixture.draft("Words of one");
        var second = chief();
        var third = chief();
        saveByItself(story, "Words of a second", second);
        saveByItself(story, "Words of a third", third);

        for (var author : List.of(second, third)) {
            assertThat(refusal(() ->
                            approving.approve(story, fixture.draftOf(story).save(), author)))
                    .isEqualTo("two-persons");
        }
    }

    @Test
    void doesNotCountAsAnAuthorWhoeverOnlyOpenedAStory() {
        var story = fixture.live("A story that is public");
        twoPersons(true);
        var reader = chief();
        writing.open(story, reader.actor());

        approving.approve(story, fixture.draftOf(story).save(), reader);

        assertThat(fixture.stateOf(story)).isEqualTo(DraftState.APPROVED);
    }

    private void saveByItself(UUID story, String headline, Viewer author) {
        writing.save(
                story,
                new Manuscript(text(headline), RELEASES, null, List.of()),
                new Writing.Save(fixture.draftOf(story).save(), "a window", true),
                author.actor());
    }

    @Test
    void writesDownThatWhoeverPublishesADraftAtOnceApprovedItToo() {
        var story = fixture.draft("Published at once");
        var editor = chief();

        releasing.publish(story, fixture.decision(story), editor);

        assertThat(steps.of(story)).extracting(Step::act).containsExactly("publish", "approve");
        assertThat(steps.of(story))
                .extracting(Step::by)
                .containsOnly(editor.id().toString());
    }

    @Test
    void refusesADecisionOverWhatNobodyLookedAt() {
        var story = fixture.draft("Without a place and a contact");
        var save = fixture.draftOf(story).save();

        assertThat(refusal(() -> releasing.publish(story, new Decision(save, false, Optional.empty(), ""), chief())))
                .isEqualTo("warnings-unseen");

        write(story, "", chief());
        assertThat(refusal(() -> releasing.publish(story, decision(save + 1), chief())))
                .isEqualTo("errors");
    }

    @Test
    void tellsReadersOfAChangeOrIsSilentInTheFirstMinutes() {
        var story = fixture.live("Readers see this");
        assertThat(refusal(() -> publishAgain(story, Optional.empty()))).isEqualTo("change-missing");
        assertThat(publishedNotes(story)).isEmpty();

        releasing.publish(story, silent(story), chief());
        assertThat(jdbc.sql("select updated_at is null from pub.story where id = :id")
                        .param("id", story)
                        .query(Boolean.class)
                        .single())
                .isTrue();

        clock.step(Duration.ofMinutes(16));
        assertThat(refusal(() -> publishAgain(story, Optional.of(Change.of("silent", "", "")))))
                .isEqualTo("silence-ended");
        releasing.publish(
                story,
                new Decision(
                        fixture.draftOf(story).save(),
                        true,
                        Optional.of(Change.of("correction", " It was Tuesday. ", "top")),
                        ""),
                chief());
        assertThat(publishedNotes(story)).containsExactly("correction top It was Tuesday.");
    }

    private Decision silent(UUID story) {
        return new Decision(fixture.draftOf(story).save(), true, Optional.of(Change.of("silent", "", "")), "");
    }

    private void publishAgain(UUID story, Optional<Change> change) {
        writing.open(story, chief().actor());
        releasing.publish(story, new Decision(fixture.draftOf(story).save(), true, change, ""), chief());
    }

    private List<String> publishedNotes(UUID story) {
        return jdbc.sql("select kind || ' ' || place || ' ' || text from pub.note where story_id = :id")
                .param("id", story)
                .query(String.class)
                .list();
    }

    @Test
    void movesALiveStoryWhoseSlugWasChanged() {
        var story = fixture.live("Where it stands first");
        writing.open(story, chief().actor());
        fixture.write(
                story,
                new Manuscript(text("Where it stands first"), RELEASES, "where-it-stands-now", List.of()),
                chief());

        releasing.publish(story, fixture.decision(story), chief());

        assertThat(jdbc.sql("select path from pub.story where id = :id")
                        .param("id", story)
                        .query(String.class)
                        .single())
                .endsWith("/where-it-stands-now");
        assertThat(jdbc.sql("select count(*) from pub.address where target like '%/where-it-stands-now'")
                        .query(Integer.class)
                        .single())
                .isOne();
    }

    @Test
    void saysTheMomentItBecamePublicInTheNewsroomsZone() {
        jdbc.sql("update pub.site set zone = 'Asia/Kathmandu'").update();
        jdbc.sql("insert into change (at, kind, verb, keys, quiet) values (now(), 'site', 'changed', '{site}', true)")
                .update();
        following.catchUp();
        try {
            var story = fixture.draft("Dated when published");
            clock.step(Duration.ofDays(3));
            var before = clock.instant();

            releasing.publish(story, fixture.decision(story), chief());

            var time = file.get(story).time();
            assertThat(time.zone().getId()).isEqualTo("Asia/Kathmandu");
            assertThat(time.at()).isBetween(before.minusSeconds(1), clock.instant());
            assertThat(time.day()).isEqualTo(before.atZone(time.zone()).toLocalDate());
        } finally {
            jdbc.sql("update pub.site set zone = 'UTC'").update();
        }
    }

    @Test
    void remembersThePlanOfWhatIsOpenedAgain() {
        var story = fixture.in(DraftState.EMBARGOED, "An embargo with an end");
        assertThat(refusal(() -> approving.reopen(story, " ", chief()))).isEqualTo("reason-missing");
        assertThat(refusal(() -> releasing.endPlan(story, "", chief()))).isEqualTo("reason-missing");
        assertThat(refusal(() -> releasing.embargo(
                        story,
                        new Decision(fixture.draftOf(story).save(), true, Optional.empty(), ""),
                        time(),
                        chief())))
                .isEqualTo("reason-missing");

        approving.reopen(story, "a name was wrong", chief());

        assertThat(steps.of(story))
                .filteredOn(step -> step.act().equals("embargo"))
                .singleElement()
                .satisfies(step -> assertThat(step.until()).isNotNull());
        assertThat(jdbc.sql("select count(*) from release_plan where story_id = :id")
                        .param("id", story)
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void refusesWordsThatAreTooManyOrNone() {
        var story = fixture.live("Readers see this");

        assertThat(refusal(() -> stopping.hold(story, "x".repeat(1_001), chief())))
                .isEqualTo("reason-long");
        assertThat(refusal(() -> stopping.hold(story, "\n ", chief()))).isEqualTo("reason-missing");
        assertThat(refusal(() -> stopping.withdraw(story, " ", chief()))).isEqualTo("note-empty");
        assertThat(refusal(() -> Change.of("correction", "x".repeat(2_001), "top")))
                .isEqualTo("note-long");
        assertThat(refusal(() -> Change.of("apology", "sorry", "top"))).isEqualTo("change-missing");
    }
}
