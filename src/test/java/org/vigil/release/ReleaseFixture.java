package org.vigil.release;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.desk.Permission;
import org.vigil.desk.Rights;
import org.vigil.desk.Viewer;
import org.vigil.news.NewsFixture;
import org.vigil.news.StoryText;
import org.vigil.release.Releasing.Decision;
import org.vigil.release.Releasing.Time;
import org.vigil.shared.Ids;
import org.vigil.writing.DeskStories;
import org.vigil.writing.Draft;
import org.vigil.writing.DraftState;
import org.vigil.writing.Manuscript;
import org.vigil.writing.NewDraft;
import org.vigil.writing.Writing;

/** Drafts in every state for tests, and people with just the rights a test wants. */
@Component
public class ReleaseFixture {

    public static final UUID RELEASES = UUID.fromString("01930000-0000-7000-8000-000000000001");
    public static final UUID GOOD_NEWS = UUID.fromString("01930000-0000-7000-8000-000000000002");
    static final ZoneId LISBON = NewsFixture.LISBON;

    private final Writing writing;
    private final DeskStories stories;
    private final Ways ways;
    private final Clock clock;

    @Component
    record Ways(Approving approving, Releasing releasing, Stopping stopping) {}

    ReleaseFixture(Writing writing, DeskStories stories, Ways ways, Clock clock) {
        this.writing = writing;
        this.stories = stories;
        this.ways = ways;
        this.clock = clock;
    }

    static Viewer viewer(Rights rights) {
        return new Viewer(Ids.next(Instant.EPOCH), "Mira Halden", "en", rights, new UUID(0, 0), "");
    }

    /** Somebody with these rights everywhere. */
    static Viewer may(Permission... permissions) {
        return viewer(new Rights(Set.of(permissions), Map.of()));
    }

    static Viewer mayIn(UUID stream, Permission... permissions) {
        return viewer(new Rights(Set.of(), Map.of(stream, Set.of(permissions))));
    }

    /** Somebody who may do anything; another person each time. */
    static Viewer chief() {
        return viewer(new Rights(EnumSet.allOf(Permission.class), Map.of()));
    }

    static StoryText text(String headline) {
        return StoryText.of(headline, Body.ofParagraphs(List.of("The court in Orsk heard " + headline + " today.")));
    }

    public UUID draft(String headline) {
        return draft(headline, chief());
    }

    UUID draft(String headline, Viewer author) {
        var id = writing.begin(new NewDraft(headline, "en", RELEASES, LISBON), author.actor());
        write(id, new Manuscript(text(headline), RELEASES, null, List.of()), author);
        return id;
    }

    /** Saves this as the draft's text. */
    void write(UUID story, Manuscript manuscript, Viewer author) {
        writing.save(story, manuscript, new Writing.Save(draftOf(story).save(), "a window", false), author.actor());
    }

    /** Makes the draft a report with that document. */
    public void reporting(UUID story, UUID document) {
        var before = draftOf(story).manuscript();
        var report =
                new org.vigil.news.Report(List.of(new org.vigil.news.Report.File(document, "en", "The report")), null);
        write(
                story,
                new Manuscript(before.text().reporting(report, null), before.stream(), before.slug(), List.of()),
                chief());
    }

    Draft draftOf(UUID story) {
        return stories.get(story).draft().orElseThrow();
    }

    @Nullable DraftState stateOf(UUID story) {
        return stories.get(story).draft().map(Draft::state).orElse(null);
    }

    public UUID in(DraftState state, String headline) {
        var id = draft(headline);
        bring(id, state, clock.instant().plus(Duration.ofHours(2)));
        return id;
    }

    /** Brings a draft on its way; if it shall wait, until then. */
    public void bring(UUID id, DraftState state, Instant until) {
        switch (state) {
            case DRAFT -> {}
            case REVIEW -> ways.approving().submit(id, chief());
            case APPROVED -> ways.approving().approve(id, draftOf(id).save(), chief());
            case SCHEDULED -> {
                bring(id, DraftState.APPROVED, until);
                ways.releasing().schedule(id, decision(id), new Time(until, LISBON), chief());
            }
            case EMBARGOED -> {
                bring(id, DraftState.APPROVED, until);
                ways.releasing().embargo(id, decision(id), new Time(until, LISBON), chief());
            }
        }
    }

    /** A story that readers see, without a draft. */
    public UUID live(String headline) {
        var id = draft(headline);
        publish(id);
        return id;
    }

    public void publish(UUID id) {
        ways.releasing().publish(id, decision(id), chief());
    }

    /** Puts a draft under an embargo that ends when somebody lifts it. */
    public void embargoUntilLifted(UUID id) {
        bring(id, DraftState.APPROVED, clock.instant());
        ways.releasing().embargo(id, decision(id), new Time(null, LISBON), chief());
    }

    public void lift(UUID id) {
        ways.releasing().lift(id, "the report is out", chief());
    }

    Decision decision(UUID story) {
        return new Decision(
                stories.get(story).draft().map(Draft::save).orElse(0),
                true,
                Optional.of(Change.of("update", "Something more is known.", "foot")),
                "because");
    }
}
