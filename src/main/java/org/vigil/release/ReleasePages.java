package org.vigil.release;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.news.IndexNumbers;
import org.vigil.news.NoteKind;
import org.vigil.news.StoryFacts;
import org.vigil.page.Frames;
import org.vigil.page.Zones;
import org.vigil.page.view.Words;
import org.vigil.proof.Checking;
import org.vigil.proof.Concern;
import org.vigil.release.view.ReleasePage;
import org.vigil.release.view.WayPage;
import org.vigil.shared.NotFound;
import org.vigil.shared.Refusal;
import org.vigil.step.Step;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;

/** Builds the last sheet before a story is published. */
@Component
class ReleasePages {

    private final WayPages stories;
    private final WayPages.Known known;
    private final Looked looked;
    private final Sayings sayings;

    /** What is looked at before. */
    @Component
    record Looked(Acting acting, Checking checking, Presenting presenting, IndexNumbers numbers) {}

    ReleasePages(WayPages stories, WayPages.Known known, Looked looked, Sayings sayings) {
        this.stories = stories;
        this.known = known;
        this.looked = looked;
        this.sayings = sayings;
    }

    boolean hasDraft(Viewer viewer, UUID id) {
        return known.stories().get(id, viewer).draft().isPresent();
    }

    /** The sheet; as it was filled in, if it could not be taken. */
    ReleasePage page(Viewer viewer, UUID id, @Nullable ReleaseForm typed, @Nullable Refusal refused) {
        var words = viewer.words();
        var story = known.stories().get(id, viewer).require(Permission.PUBLISH, viewer);
        var draft = story.draft().orElseThrow(() -> new NotFound("draft of story " + id));
        var before = before(id);
        var choices = choices(viewer, story);
        var form =
                typed == null ? ReleaseForm.of(before, chosen(before, choices), sayings.zone(), draft.save()) : typed;
        var concerns = looked.checking().look(story, draft);
        var headline = stories.headline(words, story);
        return new ReleasePage(
                sayings.frame(viewer, words.say("release.sheet.title", headline), null),
                id.toString(),
                headline,
                story.facts().language(),
                Words.directionOf(story.facts().language()),
                draft.save(),
                facts(words, story, draft, form),
                Sayings.concerns(words, concerns),
                !concerns.isEmpty(),
                choices.stream()
                        .map(choice -> new ReleasePage.Choice(
                                choice, words.say("release.choice." + choice), choice.equals(form.choice())))
                        .toList(),
                form.date(),
                form.time(),
                form.offered(),
                form.zone(),
                Zones.names(Zones.find(form.zone()).orElse(sayings.zone())),
                story.facts().isLive() ? kinds(words, form.kind()) : List.of(),
                looked.presenting().maySilently(story.facts()),
                form.noteText(),
                form.place().equals("foot"),
                ReleaseAct.SCHEDULE.needsReason(draft.state()) ? form.reason() : null,
                form.seen(),
                before.map(step -> before(words, step)).orElse(null),
                typed != null || !choices.isEmpty() && concerns.stream().noneMatch(Concern::error),
                Sayings.problem(words, refused));
    }

    static List<ReleasePage.Choice> kinds(Words words, String chosen) {
        return Arrays.stream(NoteKind.values())
                .map(Change::word)
                .map(kind -> new ReleasePage.Choice(kind, words.say("release.kind." + kind), kind.equals(chosen)))
                .toList();
    }

    /** The newest plan there was, to be offered again. */
    private Optional<Step> before(UUID id) {
        return looked.acting().written().steps().of(id).stream()
                .filter(step -> step.act().equals("schedule") || step.act().equals("embargo"))
                .findFirst();
    }

    private static String before(Words words, Step step) {
        var until = step.until();
        var zone = step.zone();
        return until == null || zone == null
                ? words.say("release.before.until-lifted")
                : words.say("release.before", Sayings.moment(words, until, zone));
    }

    /** Of several ways nobody takes one by leaving the page as it is, unless it is the one taken before. */
    private static String chosen(Optional<Step> before, List<String> choices) {
        var wish = before.map(step -> step.until() == null ? ReleaseForm.UNTIL_LIFTED : step.act())
                .orElse("");
        return choices.size() == 1 ? choices.getFirst() : wish;
    }

    private List<String> choices(Viewer viewer, DeskStory story) {
        var held = looked.acting().written().holds().has(story.id());
        var choices = new ArrayList<String>();
        if (may(ReleaseAct.PUBLISH, story, held, viewer)) {
            choices.add(ReleaseForm.NOW);
        }
        if (may(ReleaseAct.SCHEDULE, story, held, viewer)) {
            choices.add(ReleaseForm.SCHEDULE);
        }
        if (may(ReleaseAct.EMBARGO, story, held, viewer)) {
            choices.add(ReleaseForm.EMBARGO);
            choices.add(ReleaseForm.UNTIL_LIFTED);
        }
        return choices;
    }

    private static boolean may(ReleaseAct act, DeskStory story, boolean held, Viewer viewer) {
        return act.isOffered(story, held) && act.isAllowed(story, viewer);
    }

    private List<WayPage.Fact> facts(Words words, DeskStory story, Draft draft, ReleaseForm form) {
        var facts = new ArrayList<WayPage.Fact>();
        var language = story.facts().language();
        var day = form.day(looked.acting().now().atZone(sayings.zone()).toLocalDate());
        var path = known.addresses()
                .of(
                        story.facts(),
                        draft.manuscript().place(),
                        draft.manuscript().headline(),
                        day);
        facts.add(new WayPage.Fact(words.say("release.fact.address.coming"), sayings.href(language, path), null));
        facts.add(new WayPage.Fact(words.say("release.fact.stream"), sayings.stream(words, story.stream()), null));
        facts.add(new WayPage.Fact(words.say("release.fact.goes"), words.say("release.goes"), null));
        facts.add(new WayPage.Fact(
                words.say("release.fact.language"),
                Frames.languageLink(language, "").name(),
                null));
        number(story, day.getYear())
                .ifPresent(number -> facts.add(new WayPage.Fact(words.say("release.fact.index"), number, null)));
        return facts;
    }

    /** Its own, else the one it has in another language, else the one it will get. */
    private Optional<String> number(DeskStory story, int year) {
        var stream = story.stream();
        var taken = known.file().set(story.facts().translationSet()).stream()
                .map(StoryFacts::indexNumber)
                .filter(Objects::nonNull)
                .findFirst();
        return taken.isPresent() || stream == null || story.facts().wasSeen()
                ? taken
                : looked.numbers().preview(stream, year);
    }
}
