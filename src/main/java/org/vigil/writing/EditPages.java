package org.vigil.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.DeskFrames;
import org.vigil.desk.Viewer;
import org.vigil.media.MediaStore;
import org.vigil.news.StoryText;
import org.vigil.page.Assets;
import org.vigil.page.Frames;
import org.vigil.page.Site;
import org.vigil.page.view.Words;
import org.vigil.shared.Refusal;
import org.vigil.topic.SubjectChoices;
import org.vigil.writing.view.EditPage;

/** Makes the page on which a draft is written. */
@Component
class EditPages {

    private final DeskFrames frames;
    private final Assets assets;
    private final Site site;
    private final Lists lists;

    /** What somebody chooses from while writing. */
    @Component
    record Lists(
            StreamChoices streams,
            SubjectChoices subjects,
            RelatedStories related,
            Sources sources,
            MediaStore media) {}

    EditPages(DeskFrames frames, Assets assets, Site site, Lists lists) {
        this.frames = frames;
        this.assets = assets;
        this.site = site;
        this.lists = lists;
    }

    /** The draft as it is saved. */
    EditPage page(Viewer viewer, DeskStory story, Draft draft) {
        return page(viewer, story, draft.manuscript(), draft.save(), null);
    }

    /** A manuscript that could not be saved as it is, with what is wrong about it. */
    EditPage page(Viewer viewer, DeskStory story, Manuscript manuscript, int was, @Nullable Refusal refused) {
        var text = manuscript.text();
        var words = viewer.words();
        return new EditPage(
                frames.frame(viewer, words.say("write.title"), "/desk/stories"),
                story.id().toString(),
                assets.editorScript(),
                was,
                Frames.languageLink(story.facts().language(), ""),
                new EditPage.Words(
                        text.headline(),
                        text(text.deck()),
                        text(text.teaser()),
                        text(text.label()),
                        text(text.dateline()),
                        text(manuscript.slug())),
                text.body().json(),
                text.body().markdown().orElse(null),
                index(words, story, manuscript),
                new EditPage.Choices(
                        lists.streams().choices(viewer, manuscript.stream()),
                        lists.subjects().countries(text.countries(), viewer.language()),
                        lists.subjects().topics(text.topics(), viewer.language())),
                contacts(text.contacts()),
                lead(text.lead()),
                related(viewer, story, manuscript),
                text.openingOnly(),
                site.name(),
                lists.sources().of(story, viewer).orElse(null),
                refused == null ? null : words.say(refused.code(), details(refused)),
                refused instanceof FormRefused wrong ? wrong.field() : null);
    }

    /** The index number it has, or the look of the one it will get. */
    private @Nullable String index(Words words, DeskStory story, Manuscript manuscript) {
        var given = story.facts().indexNumber();
        return given != null
                ? given
                : lists.streams()
                        .indexShape(manuscript.stream())
                        .map(shape -> words.say("write.index.coming", shape))
                        .orElse(null);
    }

    private static Object[] details(Refusal refused) {
        return refused instanceof FormRefused wrong ? wrong.details() : new Object[0];
    }

    private static String text(@Nullable String value) {
        return Objects.requireNonNullElse(value, "");
    }

    /** Those there are, and one row more to fill in. */
    private static List<EditPage.Contact> contacts(List<StoryText.PressContact> contacts) {
        var rows = new ArrayList<EditPage.Contact>();
        contacts.forEach(contact -> rows.add(new EditPage.Contact(
                contact.name(), text(contact.email()), text(contact.phone()), text(contact.hours()))));
        rows.add(new EditPage.Contact("", "", "", ""));
        return rows;
    }

    private EditPage.@Nullable Lead lead(StoryText.@Nullable LeadPicture lead) {
        if (lead == null) {
            return null;
        }
        var file = lists.media().findAny(lead.media());
        return new EditPage.Lead(
                lead.media(),
                file.map(found -> found.at("/desk/media/").src(480)).orElse(null),
                lead.alt(),
                text(lead.caption()),
                text(lead.credit()));
    }

    private List<EditPage.Related> related(Viewer viewer, DeskStory story, Manuscript manuscript) {
        return lists.related().named(manuscript.related(), story.facts().language(), viewer).stream()
                .map(named -> new EditPage.Related(named.story().toString(), named.headline(), named.language()))
                .toList();
    }
}
