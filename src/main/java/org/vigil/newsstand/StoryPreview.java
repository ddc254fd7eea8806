package org.vigil.newsstand;

import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.ModelAndView;
import org.vigil.news.StoryFacts;
import org.vigil.news.StoryText;
import org.vigil.news.StoryTime;
import org.vigil.newsstand.view.StoryPage;
import org.vigil.page.Site;
import org.vigil.page.view.Words;

/**
 * The page of a story that is not public, made with the template of those that are. It asks nobody who they are, and takes
 * nothing from the desk: whoever calls it hands over what shall be shown, and decides to whom.
 */
@Component
public class StoryPreview {

    /** A story as it shall be shown: what is known of it, its words, where and when it would stand. */
    public record Unpublished(
            StoryFacts facts, StoryText text, @Nullable UUID stream, List<UUID> related, StoryTime time) {}

    /** What stands above it, in these words. */
    public record Notice(Words words, String title, List<String> lines) {}

    private final StoryPages pages;
    private final Pictures pictures;
    private final Reports reports;
    private final Site site;

    StoryPreview(StoryPages pages, Pictures pictures, Reports reports, Site site) {
        this.pages = pages;
        this.reports = reports;
        this.pictures = pictures;
        this.site = site;
    }

    /** The page; {@code place} is the path, {@code …/media/}, from which its pictures are served; its documents
     * are beside it, at {@code …/documents/}. */
    public ModelAndView page(Unpublished shown, Notice notice, String place) {
        var text = shown.text();
        var words = notice.words();
        var page = pages.draft(
                story(shown),
                site.language(shown.facts().language()),
                new StoryPages.Unpublished(
                        pictures.leadAt(place, text.lead()),
                        pictures.inBodyAt(place),
                        text.contacts().stream().map(StoryPages::contact).toList(),
                        new StoryPage.Notice(words.language(), words.direction(), notice.title(), notice.lines()),
                        reports.at(
                                place.replaceFirst("media/$", "documents/"), text.report(), pictures.inBodyAt(place))));
        return new ModelAndView("newsstand/story", "page", page);
    }

    private static StoryReader.Story story(Unpublished shown) {
        var facts = shown.facts();
        var text = shown.text();
        var time = shown.time();
        var at = time.at() == null ? null : time.at().atOffset(ZoneOffset.UTC);
        return new StoryReader.Story(
                facts.id(),
                facts.translationSet(),
                facts.language(),
                shown.stream(),
                time.day(),
                at,
                time.zone(),
                "",
                facts.latest(),
                facts.indexNumber(),
                text.headline().isBlank() ? "…" : text.headline(),
                text.deck(),
                text.teaser(),
                text.label(),
                text.dateline(),
                text.body().json(),
                text.openingOnly(),
                null,
                null,
                shown.related(),
                text.topics(),
                text.countries(),
                time.day().atStartOfDay(time.zone()).toOffsetDateTime(),
                null,
                text.report() == null ? null : text.report().json());
    }
}
