package org.vigil.newsstand;

import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.news.Stream;
import org.vigil.page.FeedFormat;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.FeedLink;

/** Where the feeds of a listing are: {@code /news.rss}, {@code /news/releases.atom} and so on. */
@Component
class FeedLinks {

    private final Site site;

    FeedLinks(Site site) {
        this.site = site;
    }

    List<FeedLink> of(@Nullable Stream stream, SiteLanguage language) {
        var title = stream == null
                ? language.words().say("news.title")
                : stream.in(language.frame(), site.firstLanguage()).title();
        return links(title, format -> path(stream, format), language);
    }

    /** The feeds of public notes. */
    List<FeedLink> ofNotes(SiteLanguage language) {
        return links(language.words().say("corrections.title"), NotePages::feed, language);
    }

    private List<FeedLink> links(String title, Function<FeedFormat, String> path, SiteLanguage language) {
        return Arrays.stream(FeedFormat.values())
                .map(format -> new FeedLink(
                        site.name() + " – " + title + " (" + format.label() + ")",
                        language.href(path.apply(format)),
                        format.mediaType()))
                .toList();
    }

    static String path(@Nullable Stream stream, FeedFormat format) {
        return (stream == null ? "/news" : stream.path()) + "." + format.extension();
    }
}
