package org.vigil.writing;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.body.Body;
import org.vigil.body.PictureWords;
import org.vigil.lock.EditLock;
import org.vigil.lock.Locking;
import org.vigil.news.Drafting;
import org.vigil.news.NewStory;
import org.vigil.news.StoryFacts;
import org.vigil.news.StoryFile;
import org.vigil.news.StoryText;
import org.vigil.news.StoryTime;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;

/** Begins drafts and saves them. Rights are asked for by whoever calls; what collides is settled here. */
@Service
public class Writing {

    /** So much of one person's writing may be between two revisions that are kept along the way. */
    private static final Duration KEPT_EVERY = Duration.ofMinutes(10);

    private final Manuscripts manuscripts;
    private final Newsfile news;
    private final AuditLog audit;
    private final Clock clock;

    /** The drafts with their revisions and translations, who has them open, and who else has a say. */
    @org.springframework.stereotype.Component
    record Manuscripts(
            Drafts drafts,
            Revisions revisions,
            Translations translations,
            Locking locking,
            List<Obstacle> obstacles,
            List<Agreement> agreements) {}

    /** What the newsroom has, and how a story comes into it. */
    @org.springframework.stereotype.Component
    record Newsfile(StoryFile file, Drafting drafting) {}

    Writing(Manuscripts manuscripts, Newsfile news, AuditLog audit, Clock clock) {
        this.manuscripts = manuscripts;
        this.news = news;
        this.audit = audit;
        this.clock = clock;
    }

    /** A save that was asked for: made from which save, in which window, and whether by itself or by a person's wish. */
    public record Save(int was, String tab, boolean byItself) {

        /** One that a person asked for with a form, in no window that is known. */
        public static Save byForm(int was) {
            return new Save(was, EditLock.NO_WINDOW, false);
        }
    }

    @Transactional
    public UUID begin(NewDraft wish, Actor by) {
        var now = clock.instant();
        var text = StoryText.of(wish.headline(), Body.ofParagraphs(List.of()));
        var story = new NewStory(
                Ids.next(now),
                Ids.next(now),
                wish.language(),
                wish.stream(),
                StoryTime.at(now, wish.zone()),
                null,
                null,
                text,
                List.of(),
                false);
        return begin(story, new Manuscript(text, wish.stream(), null, List.of()), by, now);
    }

    /** Begins a story with this as its draft; its first version may say less, but has a headline. */
    UUID begin(NewStory story, Manuscript manuscript, Actor by, Instant now) {
        news.drafting().create(List.of(story), by);
        manuscripts.drafts().begin(story.id(), manuscript, by, now);
        manuscripts.revisions().add(story.id(), Revision.Cause.BEGUN, null, manuscript, by, now);
        return story.id();
    }

    /** The draft of a story's next version: the one there is, else a new one that begins with its newest version. */
    @Transactional
    public Draft open(UUID story, Actor by) {
        return manuscripts
                .drafts()
                .find(story)
                .orElseGet(() -> openAnew(news.file().get(story), by));
    }

    private Draft openAnew(StoryFacts facts, Actor by) {
        var version = facts.latest();
        var manuscript = Manuscript.of(news.file().version(facts.id(), version), facts);
        if (manuscripts.drafts().begin(facts.id(), manuscript, by, clock.instant())) {
            manuscripts.revisions().add(facts.id(), Revision.Cause.OPENED, null, manuscript, by, clock.instant());
            audit.record(by, Act.of("draft.opened", facts.id()).version(version));
        }
        return manuscripts.drafts().lock(facts.id());
    }

    /** Saves what was written; what was made from an older save is set aside whole, and refused. */
    @Transactional(noRollbackFor = StaleSave.class)
    public Draft save(UUID story, Manuscript manuscript, Save save, Actor by) {
        var draft = manuscripts.drafts().lock(story);
        requireEditable(draft);
        if (draft.save() != save.was()) {
            throw new StaleSave(save.was(), draft.save(), setAside(story, manuscript, by));
        }
        manuscripts.locking().requireNoOther(story, UUID.fromString(by.id()), save.tab());
        if (manuscript.equals(draft.manuscript())) {
            keep(story, manuscript, save, by);
            return draft;
        }
        if (!draft.savedBy().equals(by.id())) {
            keepUnkept(draft);
        }
        manuscripts.drafts().save(story, manuscript, by, clock.instant());
        keep(story, manuscript, save, by);
        return manuscripts.drafts().lock(story);
    }

    private void requireEditable(Draft draft) {
        if (!draft.isEditable()) {
            throw new NotEditable(draft.state());
        }
    }

    private int setAside(UUID story, Manuscript manuscript, Actor by) {
        var revisions = manuscripts.revisions();
        return revisions
                .setAside(story, manuscript, by)
                .orElseGet(() -> revisions.add(story, Revision.Cause.SET_ASIDE, null, manuscript, by, clock.instant()));
    }

    private void keep(UUID story, Manuscript manuscript, Save save, Actor by) {
        var last = manuscripts.revisions().newest(story).orElseThrow();
        if (last.manuscript().equals(manuscript)) {
            return;
        }
        var now = clock.instant();
        if (!save.byItself()) {
            manuscripts.revisions().add(story, Revision.Cause.SAVED, null, manuscript, by, now);
        } else if (!last.by().equals(by.id()) || !last.at().plus(KEPT_EVERY).isAfter(now)) {
            manuscripts.revisions().add(story, Revision.Cause.KEPT, null, manuscript, by, now);
        }
    }

    /**
     * Makes the text of an earlier revision the draft's, as one more save. Where its stream is not {@code open}, it stays in
     * the one it is in.
     */
    @Transactional
    public void restore(UUID story, int revision, Predicate<@Nullable UUID> open, Save save, Actor by) {
        var draft = manuscripts.drafts().lock(story);
        requireEditable(draft);
        if (draft.save() != save.was()) {
            throw new SavedMeanwhile(save.was(), draft.save());
        }
        manuscripts.locking().requireNoOther(story, UUID.fromString(by.id()), save.tab());
        var kept = manuscripts.revisions().get(story, revision).manuscript();
        var earlier = open.test(kept.stream()) ? kept : kept.in(draft.manuscript().stream());
        keepUnkept(draft);
        manuscripts.drafts().save(story, earlier, by, clock.instant());
        manuscripts.revisions().add(story, Revision.Cause.RESTORED, null, earlier, by, clock.instant());
        audit.record(by, Act.of("draft.restored", story).with("revision", revision));
    }

    /** What was saved but is no revision yet becomes one before something else takes its place. */
    private void keepUnkept(Draft draft) {
        var last = manuscripts.revisions().newest(draft.story()).orElseThrow();
        if (!last.manuscript().equals(draft.manuscript())) {
            var cause = Revision.Cause.KEPT;
            var by = new Actor(draft.savedBy());
            manuscripts.revisions().add(draft.story(), cause, null, draft.manuscript(), by, draft.savedAt());
        }
    }

    /**
     * Throws a draft away as somebody saw it, and a story that nobody ever saw with it. Its revisions stay where the story
     * stays. What was saved since, or is being written at by another, stays.
     */
    @Transactional
    public void discard(UUID story, Save save, Actor by) {
        var draft = manuscripts.drafts().lock(story);
        if (draft.save() != save.was()) {
            throw new SavedMeanwhile(save.was(), draft.save());
        }
        manuscripts.locking().requireNoOther(story, UUID.fromString(by.id()), save.tab());
        manuscripts.obstacles().forEach(obstacle -> obstacle.requireDiscardable(story));
        keepUnkept(draft);
        manuscripts.drafts().delete(story);
        audit.record(by, Act.of("draft.discarded", story));
        news.drafting().discard(List.of(story), by);
    }

    /** Moves a draft on its way, keeping what it says as a revision where there is a cause; answers it as it is then. */
    @Transactional
    public Draft move(UUID story, DraftState state, Revision.Cause cause, Actor by) {
        var draft = manuscripts.drafts().lock(story);
        keepUnkept(draft);
        manuscripts.drafts().move(story, state);
        manuscripts.revisions().add(story, cause, null, draft.manuscript(), by, clock.instant());
        return manuscripts.drafts().lock(story);
    }

    /** Moves a draft on its way. */
    @Transactional
    public Draft move(UUID story, DraftState state) {
        keepUnkept(manuscripts.drafts().lock(story));
        manuscripts.drafts().move(story, state);
        return manuscripts.drafts().lock(story);
    }

    /** The draft has become this version of the story: it ends, and the newest revision says what became of it. */
    @Transactional
    public void finish(UUID story, int version, Actor by) {
        var draft = manuscripts.drafts().lock(story);
        manuscripts.revisions().add(story, Revision.Cause.PUBLISHED, version, draft.manuscript(), by, clock.instant());
        manuscripts.translations().published(story, version, draft.manuscript());
        manuscripts.drafts().delete(story);
    }

    /**
     * Puts another picture in the place of one, whatever state the draft is in, as one more save: whoever has it open is told
     * that it was saved meanwhile, and cannot bring the picture back unseen. What was approved stays approved, since nothing
     * else of it changes.
     */
    @Transactional
    public void replacePicture(UUID story, String media, PictureWords other, Actor by) {
        var draft = manuscripts.drafts().lock(story);
        var manuscript = draft.manuscript().with(draft.manuscript().text().replacing(media, other));
        if (manuscript.equals(draft.manuscript())) {
            return;
        }
        keepUnkept(draft);
        manuscripts.drafts().save(story, manuscript, by, clock.instant());
        manuscripts.agreements().forEach(agreed -> agreed.goesOn(story, draft.save(), draft.save() + 1));
        manuscripts.revisions().add(story, Revision.Cause.SAVED, null, manuscript, by, clock.instant());
    }

    /** Says who has a draft in hand, and by when it is due. */
    @Transactional
    public void assign(UUID story, @Nullable UUID assignee, @Nullable Instant dueAt, ZoneId zone, Actor by) {
        manuscripts.drafts().lock(story);
        manuscripts.drafts().assign(story, assignee, dueAt, zone);
        var act = Act.of("draft.assigned", story);
        audit.record(by, assignee == null ? act : act.with("assignee", assignee));
    }

    /** Holds a story still until the running transaction ends, and answers its draft if it has one. */
    Optional<Draft> hold(UUID story) {
        return manuscripts.drafts().hold(story);
    }

    /** Locks a draft until the running transaction ends, and answers it. */
    public Draft lock(UUID story) {
        return manuscripts.drafts().lock(story);
    }

    /** The actors who wrote at the draft since it was begun. */
    public List<String> authors(Draft draft) {
        return manuscripts.revisions().authors(draft.story(), draft.begunAt());
    }
}
