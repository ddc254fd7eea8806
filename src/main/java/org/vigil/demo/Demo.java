package org.vigil.demo;

import java.io.ByteArrayInputStream;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.document.DocumentStore;
import org.vigil.media.Described;
import org.vigil.media.MediaLibrary;
import org.vigil.media.MediaStore;
import org.vigil.news.Drafting;
import org.vigil.news.NewStory;
import org.vigil.news.Newsroom;
import org.vigil.news.NoteKind;
import org.vigil.news.NotePlace;
import org.vigil.news.Publishing;
import org.vigil.news.Report;
import org.vigil.news.StoryText;
import org.vigil.news.StoryTime;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;
import org.vigil.site.TextPages;
import org.vigil.topic.Topic;
import org.vigil.topic.Topics;

/** Furnishes an empty newsroom with the stories of Northlight Rights, an organisation that does not exist. */
@Component
public class Demo {

    private static final Actor BY = Actor.system("demo");

    private final Newsroom newsroom;
    private final Drafting drafting;
    private final Publishing publishing;
    private final Surroundings around;

    /** What the demo fills besides the news. */
    @Component
    record Surroundings(
            MediaStore media,
            DocumentStore documents,
            OwnLook look,
            MediaLibrary library,
            Clock clock,
            TextPages pages,
            Colleagues colleagues,
            Topics topics,
            OldSite oldSite,
            WorkInHand work) {}

    Demo(Newsroom newsroom, Drafting drafting, Publishing publishing, Surroundings around) {
        this.newsroom = newsroom;
        this.drafting = drafting;
        this.publishing = publishing;
        this.around = around;
    }

    /** Adds what is missing; a newsroom that has its stories is left as it is, and one left half done is completed. */
    public void furnish(Consumer<String> progress) {
        if (!around.colleagues().areAlone()) {
            throw new RealNewsroom();
        }
        var stories = DemoFiles.stories();
        var missing = stories.stream()
                .filter(story -> !newsroom.has(setId(story.set()), story.language()))
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        progress.accept("Furnishing the demo with " + missing.size() + " stories …");
        var site = DemoFiles.site();
        furnishSite(site);
        around.oldSite().bring();
        var drawings = new Drawn(around.media(), around.library(), BY);
        missing.forEach(story -> publish(story, drawings));
        licenseOldest(missing, drawings);
        // Its own stories say their numbers; what is published after them is counted on.
        around.look().lead(setId(site.lead()), newsroom.stream("releases"), "NLR 12/{number:4}/{year}", BY);
        around.work().lay();
        around.look().draft(site, around.colleagues().administrator());
        progress.accept("The newsroom is furnished.");
    }

    private void furnishSite(DemoFiles.Organisation site) {
        Colleagues.ALL.forEach(around.colleagues()::id);
        around.look().name(site, BY);
        for (var page : DemoFiles.pages()) {
            around.pages().put("/" + page.name(), page.language(), page.title(), page.text(), BY);
        }
    }

    /** The picture of one old story may be shown for three weeks more: the desk says so in time. */
    private void licenseOldest(List<DemoStory> stories, Drawn drawings) {
        stories.stream()
                .filter(story -> story.picture() != null)
                .min(Comparator.comparing(DemoStory::at))
                .ifPresent(story ->
                        drawings.license(story, LocalDate.now(around.clock()).plusWeeks(3)));
    }

    private void publish(DemoStory story, Drawn drawings) {
        var id = Ids.next(story.at());
        var draft = new NewStory(
                id,
                setId(story.set()),
                story.language(),
                newsroom.stream(story.stream()),
                StoryTime.at(story.at(), story.zone()),
                story.index(),
                story.slug(),
                text(story, drawings),
                story.related().stream().map(Demo::setId).toList(),
                false);
        drafting.create(List.of(draft), BY);
        publishing.publish(id, BY);
        for (var note : story.notes()) {
            var kind = NoteKind.valueOf(note.kind().toUpperCase(java.util.Locale.ROOT));
            // What happened since stands below what was said; what was wrong with it, above.
            var place = kind == NoteKind.UPDATE ? NotePlace.FOOT : NotePlace.TOP;
            publishing.annotate(id, kind, note.text(), place, note.at(), BY);
        }
        story.withdrawn().ifPresent(note -> publishing.withdraw(id, note.text(), note.at(), BY));
    }

    private StoryText text(DemoStory story, Drawn drawings) {
        var text = words(story, drawings);
        var title = story.document();
        if (title == null) {
            return text;
        }
        var report = report(title, text, story.language());
        return text.reporting(report, text.lead() == null ? cover(report, title) : text.lead());
    }

    private StoryText.@Nullable LeadPicture cover(Report report, String title) {
        var cover = around.documents()
                .findAny(report.documents().getFirst())
                .orElseThrow()
                .cover();
        if (cover == null) {
            return null;
        }
        around.library().describe(cover, Described.of(title, null, null), null, BY);
        return new StoryText.LeadPicture(cover, title, null, null);
    }

    /** The story printed as a book, to be fetched from its page. */
    private Report report(String title, StoryText text, String language) {
        var book = Booklet.of(title, language, text.body().lines());
        var id = around.documents().add(new ByteArrayInputStream(book), "report.pdf", BY);
        return new Report(List.of(new Report.File(id, language, title)), null);
    }

    private StoryText words(DemoStory story, Drawn drawings) {
        return new StoryText(
                story.headline(),
                false,
                story.deck(),
                story.teaser(),
                story.label(),
                story.dateline(),
                Body.fromMarkdown(story.text(), drawings::hash),
                false,
                drawings.lead(story),
                story.contact() == null ? List.of() : List.of(story.contact()),
                story.countries(),
                story.topics().stream()
                        .map(slug -> around.topics().at(slug))
                        .flatMap(Optional::stream)
                        .map(Topic::id)
                        .toList());
    }

    /** Always the same for a story's name, so that a second run finds what the first made. */
    static UUID setId(String name) {
        return UUID.nameUUIDFromBytes(("demo " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
    }
}
