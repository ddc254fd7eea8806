package org.vigil.writing;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;
import org.vigil.news.StoryFacts;
import org.vigil.news.StoryFile;
import org.vigil.news.StoryText;
import org.vigil.shared.NotFound;

/** Finds stories for people at the desk; what somebody may not read is not there for them. */
@Component
public class DeskStories {

    private final StoryFile file;
    private final Drafts drafts;
    private final Translations translations;

    DeskStories(StoryFile file, Drafts drafts, Translations translations) {
        this.file = file;
        this.drafts = drafts;
        this.translations = translations;
    }

    public DeskStory get(UUID story, Viewer viewer) {
        return find(story, viewer).orElseThrow(() -> new NotFound("story " + story));
    }

    public Optional<DeskStory> find(UUID story, Viewer viewer) {
        return file.find(story).map(this::story).filter(found -> found.allows(viewer, Permission.READ_DRAFTS));
    }

    /** The same story in its other languages, as far as this person may read them. */
    public List<DeskStory> siblings(DeskStory story, Viewer viewer) {
        return file.set(story.facts().translationSet()).stream()
                .filter(other -> !other.id().equals(story.id()))
                .map(this::story)
                .filter(other -> other.allows(viewer, Permission.READ_DRAFTS))
                .toList();
    }

    /** What it is the translation of, if this person may read that. */
    Optional<DeskStory> source(DeskStory story, Viewer viewer) {
        return story.source().flatMap(source -> find(source, viewer));
    }

    /** Without asking who wants to know: for work that the program does by itself. */
    public DeskStory get(UUID story) {
        return story(file.get(story));
    }

    /** What its draft is headed, else its newest version. */
    public String headline(DeskStory story) {
        return text(story).headline();
    }

    /** What its draft says, else its newest version. */
    public StoryText text(DeskStory story) {
        return story.draft()
                .map(draft -> draft.manuscript().text())
                .orElseGet(() -> file.version(story.id(), story.facts().latest()));
    }

    private DeskStory story(StoryFacts facts) {
        return new DeskStory(facts, drafts.find(facts.id()), translations.of(facts.id()));
    }
}
