package org.vigil.preview;

import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.credential.Token;
import org.vigil.desk.Permission;
import org.vigil.desk.StaffRights;
import org.vigil.desk.Viewer;
import org.vigil.release.ReleaseTimes;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;
import org.vigil.shared.NotFound;
import org.vigil.writing.DeskStories;
import org.vigil.writing.DeskStory;

/** Makes secret addresses of drafts, ends them, and knows which are good. Rights are asked for by whoever calls. */
@Service
class Linking {

    private final PreviewLinks links;
    private final AuditLog audit;
    private final Reasons reasons;
    private final Clock clock;

    /** Why a draft may be sent to somebody or not. */
    @Component
    record Reasons(DeskStories stories, ReleaseTimes times, StaffRights rights) {}

    Linking(PreviewLinks links, AuditLog audit, Reasons reasons, Clock clock) {
        this.links = links;
        this.audit = audit;
        this.reasons = reasons;
        this.clock = clock;
    }

    Instant now() {
        return clock.instant();
    }

    /** Why nobody is sent this story now, or by this person; null if they may. */
    @Nullable String obstacle(DeskStory story, Viewer viewer) {
        if (story.draft().isEmpty()) {
            return "preview.problem.no-draft";
        }
        if (reasons.times().isHeld(story.id())) {
            return "preview.problem.held";
        }
        return breaksAPromise(story, viewer) ? "preview.problem.embargoed" : null;
    }

    private boolean breaksAPromise(DeskStory story, Viewer viewer) {
        var promised = reasons.times()
                .of(story.id())
                .filter(ReleaseTimes.ReleaseTime::embargo)
                .isPresent();
        return promised && !story.allows(viewer, Permission.PUBLISH);
    }

    /** Whether whoever made a link could make it today: it opens no more than they may send. */
    boolean stands(PreviewLink link, DeskStory story) {
        var person = UUID.fromString(link.madeBy());
        var maker = new Viewer(person, "", "en", reasons.rights().today(person), new UUID(0, 0), "");
        return story.allows(maker, Permission.READ_DRAFTS)
                && story.isWritableBy(maker)
                && !reasons.times().isHeld(story.id())
                && !breaksAPromise(story, maker);
    }

    /** Answers the secret, which nobody can be told again. */
    @Transactional
    public Token make(UUID story, String label, Lifetime lifetime, Actor by) {
        var now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        var token = Token.random();
        var until = now.plus(lifetime.duration());
        var link = new PreviewLink(Ids.next(now), story, label, by.id(), now, until, null, null, 0);
        links.add(link, token);
        audit.record(
                by, Act.of("preview-link.made", story).with("link", link.id()).with("until", until));
        return token;
    }

    @Transactional
    public void revoke(UUID story, UUID link, Actor by) {
        if (!links.has(story, link)) {
            throw new NotFound("preview link " + link);
        }
        if (links.revoke(story, link, clock.instant())) {
            audit.record(by, Act.of("preview-link.revoked", story).with("link", link));
        }
    }

    /** The link that a secret opens, while it is good and whoever made it could make it anew. */
    Optional<PreviewLink> find(String secret) {
        return links.find(new Token(secret))
                .filter(link -> link.isGood(clock.instant())
                        && stands(link, reasons.stories().get(link.story())));
    }

    @Transactional
    public void opened(PreviewLink link) {
        links.opened(link.id(), clock.instant());
    }
}
