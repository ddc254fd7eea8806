package org.vigil.front;

import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.body.Pictures;
import org.vigil.front.view.HomePage;
import org.vigil.look.HomeBlocks;
import org.vigil.look.Look;
import org.vigil.news.Stream;
import org.vigil.news.Streams;
import org.vigil.newsstand.FrontRows;
import org.vigil.newsstand.view.StoryRow;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.page.view.Link;

/** Makes the blocks of the home page; one that has nothing to show in a language is left out. */
@Component
class Blocks {

    private static final int NEWEST = 6;

    private final FrontRows rows;
    private final Streams streams;
    private final Site site;

    Blocks(FrontRows rows, Streams streams, Site site) {
        this.rows = rows;
        this.streams = streams;
        this.site = site;
    }

    List<HomePage.Block> of(Look.Home home, SiteLanguage language) {
        return HomeBlocks.of(home, streams.all()).stream()
                .flatMap(block -> of(block, home, language).stream())
                .toList();
    }

    private Optional<HomePage.Block> of(Look.Block block, Look.Home home, SiteLanguage language) {
        return switch (block.kind()) {
            case LEAD -> front(home, language);
            case STREAM -> streams.find(block.stream()).flatMap(stream -> section(stream, block.stories(), language));
            case TOPICS -> topics(language);
            case TEXT -> text(block.texts().getOrDefault(language.language(), ""));
        };
    }

    /** A lead that was chosen stands there while readers can see it in this language; else the newest does. */
    private Optional<HomePage.Block> front(Look.Home home, SiteLanguage language) {
        var newest = rows.newest(null, NEWEST + 1, language);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var lead = Optional.ofNullable(home.lead())
                .flatMap(set -> rows.ofSet(set, language))
                .orElse(newest.getFirst());
        var words = language.words();
        return Optional.of(new HomePage.Front(
                lead, others(newest, lead), Link.to(words.say("home.allNews"), language.href("/news"))));
    }

    private static List<StoryRow> others(List<StoryRow> newest, StoryRow lead) {
        return newest.stream()
                .filter(row -> !row.href().equals(lead.href()))
                .limit(NEWEST)
                .toList();
    }

    private Optional<HomePage.Block> section(Stream stream, int stories, SiteLanguage language) {
        var newest = rows.newest(stream, stories, language);
        if (newest.isEmpty()) {
            return Optional.empty();
        }
        var title = stream.in(language.frame(), site.firstLanguage()).title();
        return Optional.of(new HomePage.Section(Link.to(title, language.href(stream.path())), newest));
    }

    private Optional<HomePage.Block> topics(SiteLanguage language) {
        var topics = rows.topics(language);
        var all = Link.to(language.words().say("subjects.allTopics"), language.href("/topics"));
        return topics.isEmpty() ? Optional.empty() : Optional.of(new HomePage.Topics(all, topics));
    }

    private static Optional<HomePage.Block> text(String markdown) {
        return markdown.isBlank()
                ? Optional.empty()
                : Optional.of(new HomePage.Text(Body.fromMarkdown(markdown).html(Pictures.none(), null)));
    }
}
