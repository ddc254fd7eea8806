package org.vigil.writing;

import java.time.Clock;
import java.util.UUID;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.news.NewStory;
import org.vigil.news.StoryFile;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;

/** Makes translations: stories of their own in the same set, which begin with the text they are to say in their language. */
@Service
class Translating {

    private final Writing writing;
    private final StoryFile file;
    private final Known known;
    private final Clock clock;

    /** What is known of sources and translations, and who is told. */
    @org.springframework.stereotype.Component
    record Known(Translations translations, Revisions revisions, AuditLog audit) {}

    Translating(Writing writing, StoryFile file, Known known, Clock clock) {
        this.writing = writing;
        this.file = file;
        this.known = known;
        this.clock = clock;
    }

    /** Begins the translation of a story into a language in which its set has none; answers the new story. */
    @Transactional
    public UUID begin(DeskStory source, String language, Actor by) {
        var facts = source.facts();
        if (file.set(facts.translationSet()).stream()
                .anyMatch(one -> one.language().equals(language))) {
            throw new AlreadyTranslated(language);
        }
        var now = clock.instant();
        var manuscript = source.draft()
                .map(Draft::manuscript)
                .orElseGet(() -> Manuscript.of(file.version(facts.id(), facts.latest()), facts));
        var story = new NewStory(
                Ids.next(now),
                facts.translationSet(),
                language,
                manuscript.stream(),
                facts.time(),
                null,
                null,
                manuscript.text(),
                manuscript.related(),
                facts.archived());
        writing.begin(story, by, now);
        known.translations().put(said(story.id(), source, manuscript, by));
        known.audit().record(by, Act.of("translation.begun", story.id()).with("source", facts.id()));
        return story.id();
    }

    /** The translation says what the source says now. */
    @Transactional
    public void catchUp(DeskStory story, DeskStory source, Actor by) {
        var facts = source.facts();
        var live = facts.live() == null ? facts.latest() : facts.live();
        var manuscript = Manuscript.of(file.version(facts.id(), live), facts);
        known.translations().put(said(story.id(), source, manuscript, by));
        known.audit().record(by, Act.of("translation.caught-up", story.id()).version(live));
    }

    /** What the translator has before them is kept as a revision of the source, whatever becomes of the source. */
    private Translation said(UUID story, DeskStory source, Manuscript manuscript, Actor by) {
        var id = source.id();
        var newest = known.revisions().newest(id);
        var revision = newest.filter(last -> last.manuscript().equals(manuscript))
                .map(Revision::number)
                .orElseGet(() -> known.revisions().add(id, Revision.Cause.KEPT, null, manuscript, by, clock.instant()));
        return new Translation(story, id, source.facts().live(), revision);
    }
}
