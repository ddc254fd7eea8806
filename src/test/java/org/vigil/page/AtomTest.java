package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.page.FeedFixture.HARMLESS;
import static org.vigil.page.XmlDocument.ATOM;

import org.junit.jupiter.api.Test;

class AtomTest {

    private static final String SELF = "https://northlight.example/news/feed?page=3";
    private static final String XML = "http://www.w3.org/XML/1998/namespace";

    @Test
    void saysWhatTheStandardAsksOfEveryFeed() {
        var feed = parse(FeedFixture.aFeed());

        assertThat(feed.root().getLocalName()).isEqualTo("feed");
        assertThat(feed.root().getAttributeNS(XML, "lang")).isEqualTo("en");
        assertThat(feed.text(ATOM, "id")).isEqualTo("https://northlight.example/news");
        assertThat(feed.text(ATOM, "title")).isEqualTo("News & releases");
        assertThat(feed.text(ATOM, "updated")).isEqualTo("2026-11-09T09:05:30Z");
        assertThat(feed.one(ATOM, "author").text(ATOM, "name")).isEqualTo("Northlight Rights");
    }

    @Test
    void linksToItselfItsPageAndItsOtherPages() {
        var feed = parse(FeedFixture.aFeed());

        assertThat(feed.href(ATOM, "self")).isEqualTo(SELF);
        assertThat(feed.href(ATOM, "alternate")).isEqualTo("https://northlight.example/news");
        assertThat(feed.href(ATOM, "previous")).endsWith("?page=2");
        assertThat(feed.href(ATOM, "next")).endsWith("?page=4");
    }

    @Test
    void carriesAStoryInFull() {
        var entry = parse(FeedFixture.aFeed()).one(ATOM, "entry");

        assertThat(entry.text(ATOM, "id")).isEqualTo("urn:uuid:01939d6e-0000-7000-8000-000000000001");
        assertThat(entry.text(ATOM, "published")).isEqualTo("2026-11-09T08:05:30Z");
        assertThat(entry.text(ATOM, "updated")).isEqualTo("2026-11-09T09:05:30Z");
        assertThat(entry.text(ATOM, "summary")).isEqualTo("They left prison this morning.");
        assertThat(entry.one(ATOM, "content").attribute("type")).isEqualTo("html");
        assertThat(entry.text(ATOM, "content")).startsWith("<p>They left <a href=");
        assertThat(entry.href(ATOM, "enclosure")).isEqualTo("https://northlight.example/media/a1.webp");
        assertThat(entry.all(ATOM, "category"))
                .extracting(category -> category.attribute("term"))
                .containsExactly("Good news", "Rivers & coasts");
    }

    @Test
    void namesTheLanguageOfEveryAlternate() {
        var entry = parse(FeedFixture.aFeed()).one(ATOM, "entry");

        assertThat(entry.all(ATOM, "link"))
                .filteredOn(link -> link.attribute("rel").equals("alternate"))
                .extracting(link -> link.attribute("hreflang"))
                .containsExactly("en", "ar");
    }

    @Test
    void staysWellFormedAroundHostileText() {
        var entry = parse(FeedFixture.aFeedOf(FeedFixture.aHostileStory())).one(ATOM, "entry");

        assertThat(entry.text(ATOM, "title")).isEqualTo(HARMLESS);
        assertThat(entry.text(ATOM, "content")).isEqualTo(HARMLESS);
        assertThat(entry.one(ATOM, "category").attribute("term")).isEqualTo(HARMLESS);
        assertThat(entry.root().getAttributeNS(XML, "lang")).isEqualTo("fr");
        assertThat(entry.all(ATOM, "summary")).isEmpty();
    }

    private static XmlDocument parse(Feed feed) {
        return XmlDocument.parse(FeedFormat.ATOM.write(feed, SELF));
    }
}
