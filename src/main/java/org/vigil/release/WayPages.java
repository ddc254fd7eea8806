package org.vigil.release;

import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.Viewer;
import org.vigil.news.ComingAddress;
import org.vigil.news.StoryFile;
import org.vigil.page.Frames;
import org.vigil.page.view.Link;
import org.vigil.page.view.Words;
import org.vigil.proof.Checking;
import org.vigil.release.view.WayPage;
import org.vigil.shared.Refusal;
import org.vigil.step.Steps;
import org.vigil.step.TimelineLine;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Draft;

/** Builds the page of a story. */
@Component
class WayPages {

    private final Known known;
    private final Acting acting;
    private final Deeds deeds;
    private final Checking checking;
    private final Sayings sayings;

    /** Where it is known from. */
    @Component
    record Known(DeskStories stories, StoryFile file, Steps steps, ComingAddress addresses) {}

    WayPages(Known known, Acting acting, Deeds deeds, Checking checking, Sayings sayings) {
        this.known = known;
        this.acting = acting;
        this.deeds = deeds;
        this.checking = checking;
        this.sayings = sayings;
    }

    /** What somebody tried and could not do, with what they had typed. */
    record Tried(ReleaseAct act, String typed, Refusal refused) {}

    WayPage page(Viewer viewer, UUID id, @Nullable String done, @Nullable Tried tried) {
        var words = viewer.words();
        var story = known.stories().get(id, viewer);
        var headline = headline(words, story);
        var lines = known.steps().timeline(id);
        var hold = acting.written().holds().find(id);
        var names = names(story, lines, hold);
        var held = hold.isPresent();
        return new WayPage(
                sayings.frame(viewer, headline, done),
                id.toString(),
                headline,
                story.facts().language(),
                Words.directionOf(story.facts().language()),
                state(story),
                words.say("release.state." + state(story)),
                facts(words, story, names),
                warnings(words, id, hold, names),
                deeds.of(viewer, story, held, tried),
                story.draft().isEmpty() && !story.facts().isWithdrawn() && story.isWritableBy(viewer),
                !held && story.isDiscardableBy(viewer) && isEditable(story),
                story.draft().map(Draft::save).orElse(0),
                links(words, story),
                languages(viewer, story),
                story.draft()
                        .map(draft -> Sayings.concerns(words, checking.look(story, draft)))
                        .orElse(null),
                lines.stream().map(line -> line(words, line, names)).toList(),
                Sayings.problem(words, tried == null ? null : tried.refused()));
    }

    String headline(Words words, DeskStory story) {
        var facts = story.facts();
        var version = facts.live() == null ? facts.latest() : facts.live();
        return Sayings.headline(
                words, story, known.file().version(facts.id(), version).headline());
    }

    private static String state(DeskStory story) {
        if (story.facts().isWithdrawn()) {
            return "withdrawn";
        }
        return story.draft()
                .map(draft -> draft.state().word())
                .orElse(story.facts().isLive() ? "live" : "kept");
    }

    private Map<String, String> names(DeskStory story, List<TimelineLine> lines, Optional<Holds.Hold> hold) {
        var actors = new HashSet<String>();
        lines.forEach(line -> actors.add(line.by()));
        hold.ifPresent(one -> actors.add(one.by()));
        story.draft().ifPresent(draft -> {
            actors.add(draft.begunBy());
            actors.add(draft.savedBy());
            if (draft.assignee() != null) {
                actors.add(draft.assignee().toString());
            }
        });
        return sayings.names(actors);
    }

    private List<WayPage.Fact> facts(Words words, DeskStory story, Map<String, String> names) {
        var facts = new ArrayList<WayPage.Fact>();
        var zone = story.facts().time().zone();
        add(facts, words.say("release.fact.stream"), sayings.stream(words, story.stream()));
        add(
                facts,
                words.say("release.fact.language"),
                Frames.languageLink(story.facts().language(), "").name());
        if (story.facts().indexNumber() != null) {
            add(facts, words.say("release.fact.index"), story.facts().indexNumber());
        }
        if (story.facts().isLive()) {
            var path = sayings.href(
                    story.facts().language(),
                    known.addresses().current(story.id()).orElse("/"));
            facts.add(new WayPage.Fact(words.say("release.fact.address"), path, path));
        }
        if (story.facts().firstPublishedAt() != null) {
            var first = Sayings.moment(words, story.facts().firstPublishedAt(), zone);
            add(facts, words.say("release.fact.first"), first);
        }
        story.draft().ifPresent(draft -> {
            add(facts, words.say("release.fact.begun"), Sayings.who(words, draft.begunBy(), names));
            var saved = Sayings.moment(words, draft.savedAt(), sayings.zone());
            add(
                    facts,
                    words.say("release.fact.saved"),
                    words.say("release.by", saved, Sayings.who(words, draft.savedBy(), names)));
            if (draft.assignee() != null) {
                add(
                        facts,
                        words.say("release.fact.assignee"),
                        Sayings.who(words, draft.assignee().toString(), names));
            }
            if (draft.dueAt() != null && draft.dueZone() != null) {
                add(facts, words.say("release.fact.due"), Sayings.moment(words, draft.dueAt(), draft.dueZone()));
            }
        });
        return facts;
    }

    private static void add(List<WayPage.Fact> facts, String name, String text) {
        facts.add(new WayPage.Fact(name, text, null));
    }

    private List<WayPage.Warning> warnings(
            Words words, UUID story, Optional<Holds.Hold> hold, Map<String, String> names) {
        var warnings = new ArrayList<WayPage.Warning>();
        hold.ifPresent(one -> warnings.add(new WayPage.Warning(
                "hold",
                words.say("release.hold.title"),
                words.say(
                        "release.hold.text",
                        Sayings.who(words, one.by(), names),
                        Sayings.moment(words, one.at(), sayings.zone())),
                one.reason())));
        acting.written().plans().find(story).ifPresent(plan -> warnings.add(plan(words, plan)));
        return warnings;
    }

    private WayPage.Warning plan(Words words, Plan plan) {
        var tone = plan.embargo() ? "embargo" : "schedule";
        var at = plan.at();
        if (at == null) {
            return new WayPage.Warning(
                    tone, words.say("release.embargo.title"), words.say("release.until-lifted"), null);
        }
        var now = acting.now();
        var moment = Sayings.moment(words, at, plan.zone());
        var title = words.say(plan.embargo() ? "release.embargo.title" : "release.schedule.title");
        if (plan.isLate(now)) {
            var why = plan.failure() == null ? "" : plan.failure();
            return new WayPage.Warning("late", title, words.say("release.late", moment, why), null);
        }
        var text = words.say("release.until", moment, Countdown.words(words.language(), now, at));
        return new WayPage.Warning(
                tone,
                title,
                text,
                LocalMoment.again(at, plan.zone())
                        .map(again -> words.say(
                                "release.twice", words.moment(at, ZoneOffset.UTC), words.moment(again, ZoneOffset.UTC)))
                        .orElse(null));
    }

    private static boolean isEditable(DeskStory story) {
        return story.draft().filter(Draft::isEditable).isPresent();
    }

    private static List<Link> links(Words words, DeskStory story) {
        return Stream.of("edit", "documents", "preview", "history", "remarks", "translations", "link-check")
                .filter(name -> !name.equals("edit") || isEditable(story))
                .map(name ->
                        new Link(words.say("release.link." + name), WayController.path(story.id()) + "/" + name, false))
                .toList();
    }

    private List<Link> languages(Viewer viewer, DeskStory story) {
        return known.stories().siblings(story, viewer).stream()
                .map(other -> new Link(
                        viewer.words()
                                .say(
                                        "release.sibling",
                                        Frames.languageLink(other.facts().language(), "")
                                                .name(),
                                        viewer.words().say("release.state." + state(other))),
                        WayController.path(other.id()),
                        false))
                .toList();
    }

    private WayPage.Line line(Words words, TimelineLine line, Map<String, String> names) {
        var what = switch (line.source()) {
            case "step" -> words.say("release.step." + line.what());
            case "revision" -> words.say("release.revision." + line.what(), String.valueOf(line.number()));
            default -> words.say("release.note." + line.what(), String.valueOf(line.number()));
        };
        var zone = line.zone();
        return new WayPage.Line(
                line.at().toString(),
                words.moment(line.at(), sayings.zone()),
                Sayings.who(words, line.by(), names),
                what,
                line.until() == null || zone == null ? null : Sayings.moment(words, line.until(), zone),
                line.words());
    }
}
