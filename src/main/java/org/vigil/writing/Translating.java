package org.vigil.writing;

import java.time.Clock;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
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

    /** What the first version of a translation is headed whose source has no headline at the time; no reader sees it. */
    private static final String UNTITLED = "…";

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
    public UUID begin(UUID source, String language, Actor by) {
        var draft = writing.hold(source);
        var facts = file.get(source);
        if (file.set(facts.translationSet()).stream()
                .anyMatch(one -> one.language().equals(language))) {
            throw new AlreadyTranslated(language);
        }
        var now = clock.instant();
        var manuscript = draft.map(Draft::manuscript)
                .orElseGet(() -> Manuscript.of(file.version(source, facts.latest()), facts));
        var text = manuscript.text();
        var story = new NewStory(
                Ids.next(now),
                facts.translationSet(),
                language,
                manuscript.stream(),
                facts.time(),
                null,
                null,
                text.headline().isBlank() ? text.withHeadline(UNTITLED) : text,
                manuscript.related(),
                facts.archived());
        writing.begin(story, new Manuscript(text, manuscript.stream(), null, manuscript.related()), by, now);
        var version = draft.isPresent() || facts.isLive() ? facts.live() : Integer.valueOf(facts.latest());
        known.translations().put(said(story.id(), source, version, manuscript, by));
        known.audit().record(by, Act.of("translation.begun", story.id()).with("source", source));
        return story.id();
    }

    /** The translation says what the source says now. */
    @Transactional
    public void catchUp(UUID story, UUID source, Actor by) {
        writing.hold(source);
        var facts = file.get(source);
        var live = facts.live() == null ? facts.latest() : facts.live();
        var manuscript = Manuscript.of(file.version(source, live), facts);
        known.translations().put(said(story, source, live, manuscript, by));
        known.audit().record(by, Act.of("translation.caught-up", story).version(live));
    }

    /** What the translator has before them is kept as a revision of the source, whatever becomes of the source. */
    private Translation said(UUID story, UUID source, @Nullable Integer version, Manuscript manuscript, Actor by) {
        var revisions = known.revisions();
        var cause = Revision.Cause.TRANSLATED;
        var revision = revisions
                .saying(source, manuscript)
                .orElseGet(() -> revisions.add(source, cause, null, manuscript, by, clock.instant()));
        return new Translation(story, source, version, revision, clock.instant());
    }
}
