package org.vigil.finder;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.finder.view.Found;
import org.vigil.news.Streams;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Words;
import org.vigil.search.SearchResult.Hit;

/** Turns hits into what is shown of them. */
@Component
class FoundRows {

    private static final int MONTHS = 6;

    private final FoundStories stories;
    private final Streams streams;
    private final Site site;

    FoundRows(FoundStories stories, Streams streams, Site site) {
        this.stories = stories;
        this.streams = streams;
        this.site = site;
    }

    /** In the order of the hits; what is public no more is left out. */
    List<Found> rows(List<Hit> hits, SiteLanguage language) {
        var found = stories.byId(hits.stream().map(Hit::id).toList());
        return hits.stream()
                .flatMap(hit -> Stream.ofNullable(found.get(hit.id())).map(story -> row(story, hit, language)))
                .toList();
    }

    List<LocalDate> months(SiteLanguage language) {
        return stories.newestMonths(language.language(), MONTHS);
    }

    private Found row(FoundStories.Story story, Hit hit, SiteLanguage language) {
        var stream = streams.find(story.streamId()).orElse(null);
        return new Found(
                site.language(story.language()).href(story.path()),
                story.language(),
                Words.directionOf(story.language()),
                label(story, stream, language),
                stream == null ? "plain" : stream.tone(),
                story.day(),
                story.headline(),
                story.deck(),
                snippet(story, hit),
                story.teaser());
    }

    /** Of another version than the one that readers see, nothing is shown: something may have been taken out. */
    private static List<Found.Piece> snippet(FoundStories.Story story, Hit hit) {
        return story.version() == hit.version()
                ? hit.snippet().stream()
                        .map(part -> new Found.Piece(part.text(), part.marked()))
                        .toList()
                : List.of();
    }

    private @Nullable String label(
            FoundStories.Story story, org.vigil.news.@Nullable Stream stream, SiteLanguage language) {
        if (story.label() != null) {
            return story.label();
        }
        if (story.isReport()) {
            return language.words().say("report.label");
        }
        return stream == null
                ? null
                : stream.in(language.frame(), site.firstLanguage()).label();
    }
}
