package org.vigil.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Viewer;
import org.vigil.desk.view.SavedText;
import org.vigil.page.Frames;
import org.vigil.page.Site;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Words;
import org.vigil.topic.view.TopicPage;
import org.vigil.topic.view.TopicsPage;

/** Makes the pages of the desk on which topics are arranged. */
@Component
class TopicPages {

    private final DeskFrames frames;
    private final Site site;

    TopicPages(DeskFrames frames, Site site) {
        this.frames = frames;
        this.site = site;
    }

    TopicsPage tree(Viewer viewer, TopicTree tree, NewTopic form, @Nullable String done, @Nullable String problem) {
        var language = Frames.languageLink(site.firstLanguage(), "");
        return new TopicsPage(
                frames.frame(viewer, viewer.words().say("desk.place.topics"), TopicController.PATH, done),
                tree.inOrder().stream().map(topic -> row(viewer, tree, topic)).toList(),
                form.title(),
                form.slug(),
                language,
                parents(viewer, tree, form.below(), null),
                problem == null ? null : viewer.words().say(problem));
    }

    private TopicsPage.Row row(Viewer viewer, TopicTree tree, Topic topic) {
        var row = tree.children(topic.parent());
        return new TopicsPage.Row(
                TopicController.PATH + "/" + topic.id(),
                title(viewer, topic),
                topic.path(),
                tree.depth(topic.id()),
                topic.retired(),
                row.getFirst().equals(topic),
                row.getLast().equals(topic),
                TopicForm.imprint(row));
    }

    TopicPage one(
            Viewer viewer,
            TopicTree tree,
            Topic topic,
            TopicForm form,
            boolean used,
            @Nullable String done,
            @Nullable String problem) {
        var conflict = "settings.changed-meanwhile".equals(problem);
        return new TopicPage(
                frames.frame(viewer, viewer.words().say("desk.place.topics"), TopicController.PATH, done),
                TopicController.PATH + "/" + topic.id(),
                title(viewer, topic),
                topic.path(),
                languages(topic).map(language -> language(form, language)).toList(),
                parents(viewer, tree, form.below(), topic),
                topic.retired(),
                used,
                form.was(),
                problem == null ? null : viewer.words().say(problem),
                conflict ? saved(viewer, tree, topic) : List.of());
    }

    /** The languages of the site, and any others in which the topic has words. */
    private Stream<String> languages(Topic topic) {
        return Stream.concat(
                site.languages().stream(),
                Words.LANGUAGES.stream()
                        .filter(topic.words()::containsKey)
                        .filter(language -> !site.languages().contains(language)));
    }

    private TopicPage.Language language(TopicForm form, String language) {
        var called = Frames.languageLink(language, "");
        return new TopicPage.Language(
                language,
                called.name(),
                called.direction(),
                form.title(language),
                form.intro(language),
                language.equals(site.firstLanguage()));
    }

    /** Where a topic may stand; null for one that does not exist yet. */
    private List<TopicPage.Choice> parents(Viewer viewer, TopicTree tree, String chosen, @Nullable Topic topic) {
        var choices = new ArrayList<TopicPage.Choice>();
        choices.add(new TopicPage.Choice("", viewer.words().say("topics.top"), chosen.isEmpty()));
        tree.inOrder().stream()
                .filter(other -> topic == null ? tree.hasRoom(other.id()) : tree.isMovable(topic.id(), other.id()))
                .forEach(other -> choices.add(new TopicPage.Choice(
                        other.id().toString(),
                        trail(viewer, tree, other),
                        other.id().toString().equals(chosen))));
        return choices;
    }

    /** The titles of those above a topic and its own. */
    private String trail(Viewer viewer, TopicTree tree, Topic topic) {
        return Stream.concat(tree.above(topic.id()).stream(), Stream.of(topic))
                .map(each -> title(viewer, each))
                .collect(Collectors.joining(" › "));
    }

    private String title(Viewer viewer, Topic topic) {
        return topic.title(viewer.language(), site.firstLanguage());
    }

    private List<SavedText> saved(Viewer viewer, TopicTree tree, Topic topic) {
        var words = viewer.words();
        var parent = tree.find(topic.parent());
        var texts = new ArrayList<SavedText>();
        texts.add(new SavedText(
                words.say("topics.parent"),
                "",
                "auto",
                parent == null ? words.say("topics.top") : trail(viewer, tree, parent)));
        topic.words().forEach((language, wording) -> texts.add(saved(Frames.languageLink(language, ""), wording)));
        return texts;
    }

    private static SavedText saved(LanguageLink called, Topic.Wording wording) {
        var text = wording.intro() == null ? wording.title() : wording.title() + "\n" + wording.intro();
        return new SavedText(called.name(), called.language(), called.direction(), text);
    }
}
