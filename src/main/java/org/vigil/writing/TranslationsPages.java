package org.vigil.writing;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.Choice;
import org.vigil.page.view.Words;
import org.vigil.writing.view.TranslationsPage;

/** Makes the page of a story in its languages. */
@Component
class TranslationsPages {

    private final DeskStories stories;
    private final History history;
    private final Origin origin;
    private final DeskFrames frames;

    /** Where translations come from. */
    @Component
    record Origin(Sources sources, StreamChoices newsroom) {}

    TranslationsPages(DeskStories stories, History history, Origin origin, DeskFrames frames) {
        this.stories = stories;
        this.history = history;
        this.origin = origin;
        this.frames = frames;
    }

    boolean offers(String language) {
        return origin.newsroom().languages().contains(language);
    }

    TranslationsPage page(Viewer viewer, DeskStory story, @Nullable String done, @Nullable String problem) {
        var words = viewer.words();
        var siblings = stories.siblings(story, viewer);
        return new TranslationsPage(
                frames.frame(viewer, words.say("translations.title"), "/desk/stories", done),
                story.id().toString(),
                history.headline(story),
                siblings.stream().map(sibling -> row(sibling, viewer)).toList(),
                wanted(story, siblings),
                changes(story, viewer),
                problem == null ? null : words.say(problem));
    }

    private TranslationsPage.Sibling row(DeskStory sibling, Viewer viewer) {
        var language = sibling.facts().language();
        return new TranslationsPage.Sibling(
                "/desk/stories/" + sibling.id(),
                origin.newsroom().nameOf(language),
                language,
                history.headline(sibling),
                sibling.facts().isLive(),
                isBehind(sibling, viewer));
    }

    private boolean isBehind(DeskStory story, Viewer viewer) {
        return stories.source(story, viewer).isPresent() && origin.sources().hasFallenBehind(story);
    }

    private List<Choice> wanted(DeskStory story, List<DeskStory> siblings) {
        var taken = Stream.concat(Stream.of(story), siblings.stream())
                .map(one -> one.facts().language())
                .collect(Collectors.toSet());
        return origin.newsroom().languages().stream()
                .filter(language -> !taken.contains(language))
                .map(language -> Choice.of(language, origin.newsroom().nameOf(language), false))
                .toList();
    }

    private TranslationsPage.@Nullable Changes changes(DeskStory story, Viewer viewer) {
        return story.translates()
                .flatMap(translation -> stories.source(story, viewer).map(source -> {
                    var language = source.facts().language();
                    var before = history.revision(source, translation.sourceRevision())
                            .manuscript();
                    return new TranslationsPage.Changes(
                            "/desk/stories/" + source.id(),
                            language,
                            Words.directionOf(language),
                            history.parts(before, history.shown(source), source, viewer),
                            origin.sources().notes(translation, viewer.words()));
                }))
                .orElse(null);
    }
}
