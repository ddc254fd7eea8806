package org.vigil.news;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.vigil.SiteTest;
import org.vigil.audit.AuditEntry;
import org.vigil.audit.AuditSearch;
import org.vigil.audit.AuditTrail;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;

/** What is done to stories is on record: by whom, to which version, and not in which words. */
@SiteTest
class StoriesAuditTest {

    /** Long ago, so that no other test finds these stories on the front page. */
    private static final Instant MORNING = Instant.parse("2019-11-19T09:00:00Z");

    @Autowired
    private NewsFixture news;

    @Autowired
    private Drafting drafting;

    @Autowired
    private Publishing publishing;

    @Autowired
    private AuditTrail trail;

    private final Actor by = Actor.person(Ids.next(MORNING));

    /** Oldest first. */
    private List<String> acts() {
        return entries().stream()
                .map(entry -> entry.version() == null ? entry.act() : entry.act() + " " + entry.version())
                .toList();
    }

    private List<AuditEntry> entries() {
        return trail.before(Long.MAX_VALUE, AuditSearch.of(by.id(), null, null, null, null), 100)
                .reversed();
    }

    private UUID drafted(String headline) {
        var story = news.story("en", headline, MORNING);
        drafting.create(List.of(story), by);
        return story.id();
    }

    @Test
    void saysWhichVersionWasMadeAndWhichWasShown() {
        var story = drafted("Canary is free");
        publishing.publish(story, by);
        drafting.revise(story, NewsFixture.text("Canary is free at last"), by);
        publishing.publish(story, by);

        assertThat(acts())
                .containsExactly("story.drafted 1", "story.published 1", "story.revised 2", "story.published 2");
        assertThat(entries()).extracting(AuditEntry::subject).containsOnly(story.toString());
    }

    @Test
    void saysWhatHappenedToAPublishedStoryInNoWordsOfIts() {
        var story = drafted("Canary is held");
        publishing.publish(story, by);
        var note = publishing.annotate(story, NoteKind.CORRECTION, "Canary, not Canari.", NotePlace.TOP, MORNING, by);
        publishing.move(story, "canary-moved", by);
        publishing.addOldAddress(story, "/old/canary", by);
        publishing.withdraw(story, "For the safety of Canary.", MORNING, by);

        assertThat(acts())
                .containsExactly(
                        "story.drafted 1",
                        "story.published 1",
                        "note.added",
                        "story.moved",
                        "story.address-added",
                        "story.withdrawn");
        assertThat(entries().get(2).details())
                .containsEntry("kind", "correction")
                .containsEntry("note", note);
        assertThat(entries().toString()).doesNotContainIgnoringCase("canary");
    }

    @Test
    void saysOfManyAtOnceHowMany() {
        var stories = List.of(news.story("en", "One of two", MORNING), news.story("en", "Two of two", MORNING));
        drafting.create(stories, by);
        publishing.publishQuietly(stories.stream().map(NewStory::id).toList(), by);

        assertThat(acts()).containsExactly("stories.drafted", "stories.published");
        assertThat(entries()).allSatisfy(entry -> assertThat(entry.detail()).isEqualTo("{\"count\":\"2\"}"));
    }

    @Test
    void saysWhatIsGone() {
        var seen = drafted("Somebody saw this");
        publishing.publish(seen, by);
        var unseen = drafted("Nobody saw this");

        drafting.discard(List.of(seen, unseen), by);

        assertThat(entries().getLast().act()).isEqualTo("stories.discarded");
        assertThat(entries().getLast().details())
                .containsEntry("count", "1")
                .containsEntry("stories", unseen.toString());
    }

    @Test
    void saysNothingWhereNothingWasDone() {
        drafting.create(List.of(), by);
        publishing.publishQuietly(List.of(), by);
        drafting.discard(List.of(), by);

        assertThat(acts()).isEmpty();
    }
}
