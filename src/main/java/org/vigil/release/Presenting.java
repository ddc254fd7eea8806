package org.vigil.release;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.news.Drafting;
import org.vigil.news.Publishing;
import org.vigil.news.StoryFacts;
import org.vigil.news.StoryTime;
import org.vigil.shared.Actor;
import org.vigil.writing.DeskStory;
import org.vigil.writing.Writing;

/** Makes a draft what readers see: one transaction, whoever or whatever began it. */
@Service
class Presenting {

    private static final Duration SILENCE = Duration.ofMinutes(15);

    private final Drafting drafting;
    private final Publishing publishing;
    private final Writing writing;
    private final Clock clock;

    Presenting(Drafting drafting, Publishing publishing, Writing writing, Clock clock) {
        this.drafting = drafting;
        this.publishing = publishing;
        this.writing = writing;
        this.clock = clock;
    }

    /** Shows the draft from now on. {@code time} is when it says it happened, if nobody has seen it yet. */
    @Transactional
    public void show(DeskStory story, @Nullable Change change, StoryTime time, Actor by) {
        var facts = story.facts();
        var manuscript = story.draft().orElseThrow().manuscript();
        var version = drafting.revise(facts.id(), manuscript.text(), by);
        drafting.place(facts.id(), manuscript.place(), manuscript.headline());
        if (!facts.wasSeen() && !facts.archived()) {
            drafting.date(facts.id(), time);
        }
        if (change != null && change.isSilent()) {
            publishing.publishSilently(facts.id(), by);
        } else {
            publishing.publish(facts.id(), by);
        }
        if (facts.isLive()) {
            if (manuscript.slug() != null && !manuscript.slug().equals(facts.slug())) {
                publishing.move(facts.id(), manuscript.slug(), by);
            }
            tell(facts.id(), change, by);
        }
        writing.finish(facts.id(), version, by);
    }

    private void tell(UUID story, @Nullable Change change, Actor by) {
        if (change != null && change.kind() != null) {
            publishing.annotate(story, change.kind(), change.text(), change.place(), clock.instant(), by);
        }
    }

    /** Puts a note on a live story without a new version of it; what was said a moment ago in the same words is not said twice. */
    @Transactional
    public void note(UUID story, Change change, Actor by) {
        var kind = change.kind();
        if (kind == null || !publishing.hasJustSaid(story, kind, change.text(), clock.instant())) {
            tell(story, change, by);
        }
    }

    /** How a change of this story will be told; nothing where nobody reads it yet. Silence is for the first minutes. */
    @Nullable Change told(StoryFacts facts, Optional<Change> wish, boolean planned) {
        if (!facts.isLive()) {
            return null;
        }
        var change = wish.orElseThrow(() -> new NotLikeThis("change-missing"));
        if (change.isSilent() && (planned || !maySilently(facts))) {
            throw NotNow.silenceEnded();
        }
        return change;
    }

    boolean maySilently(StoryFacts facts) {
        var first = facts.firstPublishedAt();
        return facts.isLive() && first != null && !first.plus(SILENCE).isBefore(clock.instant());
    }
}
