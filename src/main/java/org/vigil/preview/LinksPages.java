package org.vigil.preview;

import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.ActorNames;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.Choice;
import org.vigil.page.Site;
import org.vigil.page.view.Words;
import org.vigil.preview.view.LinksPage;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;

/** Makes the page of a draft's secret addresses. */
@Component
class LinksPages {

    private final PreviewLinks links;
    private final Linking linking;
    private final DeskStories stories;
    private final Around around;

    /** What the desk contributes. */
    @Component
    record Around(DeskFrames frames, ActorNames names, Site site) {}

    /** What was typed, what is wrong with it, and what came of it. */
    private record Outcome(
            String label,
            Lifetime lifetime,
            @Nullable String problem,
            @Nullable String address,
            @Nullable String done,
            int page) {}

    private static final int PAGE = 50;

    LinksPages(PreviewLinks links, Linking linking, DeskStories stories, Around around) {
        this.links = links;
        this.linking = linking;
        this.stories = stories;
        this.around = around;
    }

    LinksPage page(Viewer viewer, DeskStory story, int page, @Nullable String done) {
        return page(viewer, story, new Outcome("", Lifetime.USUAL, null, null, done, page));
    }

    LinksPage refused(Viewer viewer, DeskStory story, String label, Lifetime lifetime, String problem) {
        return page(viewer, story, new Outcome(label, lifetime, problem, null, null, 1));
    }

    LinksPage made(Viewer viewer, DeskStory story, String address) {
        return page(viewer, story, new Outcome("", Lifetime.USUAL, null, address, null, 1));
    }

    private LinksPage page(Viewer viewer, DeskStory story, Outcome outcome) {
        var words = viewer.words();
        var found = links.of(story.id(), (outcome.page() - 1) * PAGE, PAGE + 1);
        var shown = found.subList(0, Math.min(found.size(), PAGE));
        var makers = around.names().of(shown.stream().map(PreviewLink::madeBy).collect(Collectors.toSet()), words);
        var problem = outcome.problem();
        return new LinksPage(
                around.frames()
                        .frame(viewer, words.say("preview.links.title"), PreviewController.PLACE, outcome.done()),
                story.id().toString(),
                stories.headline(story),
                outcome.address(),
                shown.stream().map(link -> row(words, link, story, makers)).toList(),
                found.size() > PAGE
                        ? PreviewController.PLACE + "/" + story.id() + "/links?page=" + (outcome.page() + 1)
                        : null,
                outcome.label(),
                Arrays.stream(Lifetime.values())
                        .map(each -> Choice.of(each.word(), each.in(words), each == outcome.lifetime()))
                        .toList(),
                linking.obstacle(story, viewer) == null,
                problem == null ? null : words.say(problem, PreviewLink.LONGEST_LABEL));
    }

    private LinksPage.Row row(Words words, PreviewLink link, DeskStory story, Map<String, String> makers) {
        var zone = around.site().zone();
        var opened = link.openedAt();
        return new LinksPage.Row(
                link.id().toString(),
                link.label(),
                words.say(
                        "preview.links.made-by",
                        words.moment(link.madeAt(), zone),
                        makers.getOrDefault(link.madeBy(), link.madeBy())),
                opened == null
                        ? words.say("preview.links.never-opened")
                        : words.say("preview.links.opened-times", link.opened(), words.moment(opened, zone)),
                state(words, link, story),
                link.isGood(linking.now()));
    }

    private String state(Words words, PreviewLink link, DeskStory story) {
        var zone = around.site().zone();
        var revoked = link.revokedAt();
        if (revoked != null) {
            return words.say("preview.links.revoked", words.moment(revoked, zone));
        }
        var until = words.moment(link.expiresAt(), zone);
        if (!link.isGood(linking.now())) {
            return words.say("preview.links.expired", until);
        }
        return words.say(linking.stands(link, story) ? "preview.links.good" : "preview.links.suspended", until);
    }
}
