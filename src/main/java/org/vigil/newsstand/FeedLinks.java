package org.vigil.newsstand;

import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.page.FeedFormat;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.FeedLink;

/** Where the feeds of a listing are: {@code /news.rss}, {@code /topics/detention.atom} and so on. */
@Component
class FeedLinks {

    private final Site site;

    FeedLinks(Site site) {
        this.site = site;
    }

    List<FeedLink> of(Selection selection, SiteLanguage language) {
        var title = selection.title(language, site.firstLanguage());
        return FeedFormat.links(site.name(), title, format -> language.href(path(selection, format)));
    }

    static String path(Selection selection, FeedFormat format) {
        return selection.path() + "." + format.extension();
    }
}
