package org.vigil.demo;

import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.desk.Viewer;
import org.vigil.news.Newsroom;
import org.vigil.news.StoryText;
import org.vigil.page.Site;
import org.vigil.release.Planning;
import org.vigil.remark.Remarking;
import org.vigil.shared.Actor;
import org.vigil.topic.Topic;
import org.vigil.topic.Topics;
import org.vigil.writing.DraftState;
import org.vigil.writing.Manuscript;
import org.vigil.writing.NewDraft;
import org.vigil.writing.Revision;
import org.vigil.writing.Writing;

/** What the invented colleagues are writing today. */
@Component
class WorkInHand {

    private final Writing writing;
    private final Remarking remarking;
    private final Newsroom newsroom;
    private final Planning planning;
    private final Whose whose;

    /** Whose work it is, what it may be about, and what time it is. */
    @Component
    record Whose(Colleagues colleagues, Topics topics, Site site, Clock clock) {}

    WorkInHand(Writing writing, Remarking remarking, Newsroom newsroom, Planning planning, Whose whose) {
        this.writing = writing;
        this.remarking = remarking;
        this.newsroom = newsroom;
        this.planning = planning;
        this.whose = whose;
    }

    void lay() {
        DemoFiles.drafts().forEach(this::lay);
    }

    private void lay(FrontMatter matter) {
        var author = actor(matter.required("by"));
        var stream = newsroom.stream(matter.required("stream"));
        var wish = new NewDraft(
                matter.required("headline"),
                matter.language(),
                stream,
                whose.site().zone());
        var story = writing.begin(wish, author);
        writing.save(
                story,
                new Manuscript(text(matter), stream, null, List.of()),
                new Writing.Save(1, "demo", false),
                author);
        if (matter.fields().containsKey("remark")) {
            remarking.remark(story, matter.required("remark"), actor(matter.required("remark-by")));
        }
        bring(story, matter, author);
    }

    /** To where it stands on its way to readers. */
    private void bring(UUID story, FrontMatter matter, Actor author) {
        switch (matter.required("state")) {
            case "review" -> {
                var due = whose.clock().instant().plus(Duration.ofDays(1));
                writing.assign(
                        story, id(matter.required("in-hand")), due, whose.site().zone(), author);
                writing.move(story, DraftState.REVIEW, Revision.Cause.SUBMITTED, author);
            }
            case "scheduled" -> {
                var opening = Objects.requireNonNull(opening(matter));
                planning.schedule(story, opening.toInstant(), opening.getZone(), viewer(matter));
            }
            case "embargoed" -> {
                var opening = opening(matter);
                var zone = opening == null ? whose.site().zone() : opening.getZone();
                planning.embargo(story, opening == null ? null : opening.toInstant(), zone, viewer(matter));
            }
            default -> {}
        }
    }

    /** That time tomorrow, seen from that place; null: nobody knows yet. */
    private @Nullable ZonedDateTime opening(FrontMatter matter) {
        var opens = matter.optional("opens");
        if (opens == null) {
            return null;
        }
        var parts = opens.split(" ");
        var tomorrow =
                LocalDate.ofInstant(whose.clock().instant(), ZoneOffset.UTC).plusDays(1);
        return ZonedDateTime.of(tomorrow, LocalTime.parse(parts[0]), ZoneId.of(parts[1]));
    }

    private Viewer viewer(FrontMatter matter) {
        return whose.colleagues().viewer(id(matter.required("planned-by")));
    }

    private StoryText text(FrontMatter matter) {
        var text = StoryText.of(matter.required("headline"), Body.fromMarkdown(matter.text()));
        return new StoryText(
                text.headline(),
                false,
                matter.optional("deck"),
                null,
                null,
                matter.optional("dateline"),
                text.body(),
                false,
                null,
                List.of(),
                List.of(),
                matter.list("topics").stream()
                        .flatMap(slug -> whose.topics().at(String.valueOf(slug)).stream())
                        .map(Topic::id)
                        .toList());
    }

    private Actor actor(String name) {
        return Actor.person(id(name));
    }

    private UUID id(String name) {
        return Colleagues.ALL.stream()
                .filter(colleague -> colleague.name().equals(name))
                .findFirst()
                .map(whose.colleagues()::id)
                .orElseThrow();
    }
}
