package org.vigil.release;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static org.vigil.desk.Permission.APPROVE;
import static org.vigil.desk.Permission.PUBLISH;
import static org.vigil.desk.Permission.READ_DRAFTS;
import static org.vigil.desk.Permission.TRANSLATE;
import static org.vigil.desk.Permission.WRITE;
import static org.vigil.release.ReleaseFixture.GOOD_NEWS;
import static org.vigil.release.ReleaseFixture.LISBON;
import static org.vigil.release.ReleaseFixture.RELEASES;
import static org.vigil.release.ReleaseFixture.chief;
import static org.vigil.release.ReleaseFixture.may;
import static org.vigil.release.ReleaseFixture.mayIn;
import static org.vigil.release.ReleaseFixture.viewer;

import java.time.Clock;
import java.time.Duration;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.vigil.AtOnce;
import org.vigil.DeskTest;
import org.vigil.desk.Permission;
import org.vigil.desk.Rights;
import org.vigil.desk.Viewer;
import org.vigil.news.NoteKind;
import org.vigil.news.NotePlace;
import org.vigil.page.view.Words;
import org.vigil.release.Releasing.Time;
import org.vigil.shared.Forbidden;
import org.vigil.shared.NotFound;
import org.vigil.step.Steps;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DraftState;
import org.vigil.writing.Manuscript;
import org.vigil.writing.Writing;

/** Every act, from every state, by everybody: what is done, what is refused, and to whom. */
@DeskTest
class TransitionsTest {

    /** Where a story can be: in one of the states of its draft, or public without a draft. */
    private static final List<String> PLACES = List.of("draft", "review", "approved", "scheduled", "embargoed", "live");

    /** From where each act leads where. What does not stand here is refused. */
    private static final Map<String, Map<String, String>> TABLE = Map.ofEntries(
            Map.entry("submit", Map.of("draft", "review")),
            Map.entry("take-back", Map.of("review", "draft")),
            Map.entry("send-back", Map.of("review", "draft", "approved", "draft")),
            Map.entry("approve", Map.of("draft", "approved", "review", "approved")),
            Map.entry("reopen", Map.of("approved", "draft", "scheduled", "draft", "embargoed", "draft")),
            Map.entry("publish", Map.of("draft", "live", "review", "live", "approved", "live")),
            Map.entry("schedule", Map.of("approved", "scheduled", "scheduled", "scheduled", "embargoed", "scheduled")),
            Map.entry("embargo", Map.of("approved", "embargoed", "scheduled", "embargoed", "embargoed", "embargoed")),
            Map.entry("plan-end", Map.of("scheduled", "approved", "embargoed", "approved")),
            Map.entry("lift", Map.of("embargoed", "live")),
            Map.entry(
                    "hold",
                    Map.of(
                            "draft",
                            "draft",
                            "review",
                            "review",
                            "approved",
                            "approved",
                            "scheduled",
                            "scheduled",
                            "embargoed",
                            "embargoed",
                            "live",
                            "live")),
            Map.entry("hold-end", Map.of()),
            Map.entry("note", Map.of("live", "live")),
            Map.entry("withdraw", Map.of("live", "withdrawn")));

    private static final List<String> GO_ON_UNDER_HOLD =
            List.of("submit", "take-back", "send-back", "reopen", "plan-end", "hold-end", "withdraw");

    private static final Map<String, Rights> PEOPLE = people();

    private static Map<String, Rights> people() {
        var people = new LinkedHashMap<String, Rights>();
        people.put("nobody", Rights.NONE);
        people.put("reader", may(READ_DRAFTS).rights());
        people.put("writer", may(READ_DRAFTS, WRITE).rights());
        people.put("translator", may(READ_DRAFTS, TRANSLATE).rights());
        people.put("approver", may(READ_DRAFTS, APPROVE).rights());
        people.put("publisher", may(READ_DRAFTS, PUBLISH).rights());
        people.put("editor", may(READ_DRAFTS, WRITE, APPROVE, PUBLISH).rights());
        people.put(
                "editor of this stream",
                mayIn(RELEASES, READ_DRAFTS, WRITE, APPROVE, PUBLISH).rights());
        people.put(
                "editor of another stream",
                mayIn(GOOD_NEWS, READ_DRAFTS, WRITE, APPROVE, PUBLISH).rights());
        people.put(
                "editor of another stream who reads this one",
                new Rights(Set.of(READ_DRAFTS), Map.of(GOOD_NEWS, Set.of(WRITE, APPROVE, PUBLISH))));
        return people;
    }

    @Autowired
    private ReleaseFixture fixture;

    @Autowired
    private Approving approving;

    @Autowired
    private Releasing releasing;

    @Autowired
    private Stopping stopping;

    @Autowired
    private Writing writing;

    @Autowired
    private DeskStories stories;

    @Autowired
    private Holds holds;

    @Autowired
    private Steps steps;

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient jdbc;

    static Stream<ReleaseAct> acts() {
        return Arrays.stream(ReleaseAct.values()).filter(act -> act != ReleaseAct.DUE);
    }

    private static Set<Permission> needed(String act, String from) {
        return switch (act) {
            case "submit", "take-back" -> Set.of(WRITE);
            case "send-back", "approve", "hold", "hold-end" -> Set.of(APPROVE);
            case "reopen" -> Set.of(from.equals("scheduled") || from.equals("embargoed") ? PUBLISH : WRITE);
            case "publish" ->
                from.equals("draft") || from.equals("review") ? Set.of(PUBLISH, APPROVE) : Set.of(PUBLISH);
            default -> Set.of(PUBLISH);
        };
    }

    private UUID story(String place) {
        return place.equals("live")
                ? fixture.live("the case of Ilar Voss")
                : fixture.in(DraftState.valueOf(place.toUpperCase(Locale.ROOT)), "the case of Ilar Voss");
    }

    private String place(UUID story) {
        var state = fixture.stateOf(story);
        return state != null ? state.word() : stories.get(story).facts().isWithdrawn() ? "withdrawn" : "live";
    }

    private void act(ReleaseAct act, UUID story, Viewer viewer) {
        var time = new Time(clock.instant().plus(Duration.ofHours(3)), LISBON);
        switch (act) {
            case SUBMIT -> approving.submit(story, viewer);
            case TAKE_BACK -> approving.takeBack(story, viewer);
            case SEND_BACK -> approving.sendBack(story, "because", viewer);
            case APPROVE -> approving.approve(story, fixture.decision(story).save(), viewer);
            case REOPEN -> approving.reopen(story, "because", viewer);
            case PUBLISH -> releasing.publish(story, fixture.decision(story), viewer);
            case SCHEDULE -> releasing.schedule(story, fixture.decision(story), time, viewer);
            case EMBARGO -> releasing.embargo(story, fixture.decision(story), time, viewer);
            case PLAN_END -> releasing.endPlan(story, "because", viewer);
            case LIFT -> releasing.lift(story, "because", viewer);
            case HOLD -> stopping.hold(story, "because", viewer);
            case HOLD_END -> stopping.endHold(story, "because", viewer);
            case NOTE -> stopping.note(story, Change.of("correction", "It was Tuesday.", "top"), viewer);
            case WITHDRAW -> stopping.withdraw(story, "It was not so.", viewer);
            case DUE -> throw new AssertionError();
        }
    }

    private String outcome(ReleaseAct act, UUID story, Viewer viewer) {
        try {
            act(act, story, viewer);
            return place(story);
        } catch (NotFound e) {
            return "not there";
        } catch (Forbidden e) {
            return "forbidden";
        } catch (NotNow e) {
            return e.code();
        }
    }

    @Test
    void everyActStandsInTheTable() {
        assertThat(TABLE.keySet())
                .containsExactlyInAnyOrderElementsOf(
                        acts().map(ReleaseAct::word).toList());
    }

    @ParameterizedTest
    @MethodSource("acts")
    void leadsWhereTheTableSaysForThoseWhoMay(ReleaseAct act) {
        for (var from : PLACES) {
            var story = story(from);
            for (var person : PEOPLE.entrySet()) {
                var viewer = viewer(person.getValue());
                var expected = expected(act, from, viewer);
                var before = steps.of(story).size();

                assertThat(outcome(act, story, viewer))
                        .as("%s from %s by %s", act, from, person.getKey())
                        .isEqualTo(expected);

                if (PLACES.contains(expected) || expected.equals("withdrawn")) {
                    assertThat(steps.of(story)).first().satisfies(step -> {
                        assertThat(step.act()).isEqualTo(act.word());
                        assertThat(step.by()).isEqualTo(viewer.id().toString());
                    });
                    story = story(from);
                } else {
                    assertThat(place(story)).isEqualTo(from);
                    assertThat(steps.of(story)).hasSize(before);
                }
            }
        }
    }

    private static String expected(ReleaseAct act, String from, Viewer viewer) {
        if (!viewer.may(READ_DRAFTS, RELEASES)) {
            return "not there";
        }
        if (!needed(act.word(), from).stream().allMatch(permission -> viewer.may(permission, RELEASES))) {
            return "forbidden";
        }
        return TABLE.getOrDefault(act.word(), Map.of()).getOrDefault(from, "not-from-here");
    }

    @ParameterizedTest
    @MethodSource("acts")
    void underLegalHoldNothingGoesTowardsReaders(ReleaseAct act) {
        for (var from : PLACES) {
            var story = story(from);
            stopping.hold(story, "our lawyers are asked", chief());
            var expected = GO_ON_UNDER_HOLD.contains(act.word())
                    ? act == ReleaseAct.HOLD_END
                            ? from
                            : TABLE.getOrDefault(act.word(), Map.of()).getOrDefault(from, "not-from-here")
                    : act == ReleaseAct.HOLD ? "not-from-here" : "held";

            assertThat(outcome(act, story, chief())).as("%s from %s", act, from).isEqualTo(expected);

            assertThat(holds.has(story)).isEqualTo(act != ReleaseAct.HOLD_END);
        }
    }

    @Test
    void underLegalHoldADraftIsNotThrownAwayButCanBeWritten() {
        var story = fixture.draft("the case of Ilar Voss");
        stopping.hold(story, "our lawyers are asked", chief());

        assertThat(catchThrowable(() -> writing.discard(story, saved(story), chief().actor())))
                .isInstanceOfSatisfying(
                        NotNow.class, refused -> assertThat(refused.code()).isEqualTo("held"));

        fixture.write(
                story, new Manuscript(ReleaseFixture.text("another headline"), RELEASES, null, List.of()), chief());
        assertThat(fixture.draftOf(story).manuscript().headline()).isEqualTo("another headline");
        stopping.endHold(story, "they have answered", chief());
        writing.discard(story, saved(story), chief().actor());
        assertThat(stories.find(story, chief())).isEmpty();
    }

    @Test
    void nothingOfAWithdrawnStoryIsPublishedAgain() {
        var story = fixture.live("the case of Ilar Voss");
        writing.open(story, chief().actor());
        fixture.bring(story, DraftState.EMBARGOED, clock.instant().plus(Duration.ofHours(2)));

        stopping.withdraw(story, "It was not so.", chief());

        assertThat(place(story)).isEqualTo("draft");
        for (var act : List.of(ReleaseAct.PUBLISH, ReleaseAct.SCHEDULE, ReleaseAct.EMBARGO, ReleaseAct.LIFT)) {
            assertThat(outcome(act, story, chief())).isEqualTo("withdrawn");
        }
    }

    @Test
    void everyActHasWordsInEveryLanguage() {
        for (var language : Words.LANGUAGES) {
            for (var act : ReleaseAct.values()) {
                act.recorded()
                        .ifPresent(verb -> assertThat(Words.in(language).has("audit.act." + verb))
                                .as("%s in %s", verb, language)
                                .isTrue());
            }
        }
    }

    private Writing.Save saved(UUID story) {
        return Writing.Save.byForm(stories.get(story).draft().orElseThrow().save());
    }

    @Test
    void saysANoteOnceForWhoeverPressesTheButtonTwiceAndAgainWithANewVersion() throws Exception {
        var story = fixture.live("Said once");
        var said = new Change(NoteKind.CORRECTION, "We first said six.", NotePlace.TOP);
        Runnable press = () -> stopping.note(story, said, chief());

        AtOnce.all(List.of(press, press, press, press));
        assertThat(notes(story)).isOne();

        writing.open(story, chief().actor());
        var save = fixture.draftOf(story).save();
        releasing.publish(story, new Releasing.Decision(save, true, Optional.of(said), ""), chief());
        assertThat(notes(story)).isEqualTo(2);
    }

    private int notes(UUID story) {
        return jdbc.sql("select count(*) from note where story_id = :id")
                .param("id", story)
                .query(Integer.class)
                .single();
    }
}
