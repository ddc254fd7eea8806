package org.vigil.page;

import static java.time.ZoneOffset.UTC;

import java.time.Instant;
import java.time.format.DateTimeFormatter;
import java.util.Objects;

/** A feed as RSS 2.0 with full text, and with Atom's links for what RSS cannot say. */
record Rss(Feed feed, String selfUrl) {

    byte[] bytes() {
        return Xml.write(this::document);
    }

    private void document(Xml xml) {
        xml.open(
                "rss",
                "version",
                "2.0",
                "xmlns:atom",
                "http://www.w3.org/2005/Atom",
                "xmlns:content",
                "http://purl.org/rss/1.0/modules/content/",
                "xmlns:dc",
                "http://purl.org/dc/elements/1.1/");
        xml.open("channel");
        xml.element("title", feed.title());
        xml.element("link", feed.siteUrl());
        xml.element("description", Objects.requireNonNullElse(feed.description(), feed.title()));
        xml.element("language", feed.language());
        xml.element("lastBuildDate", date(feed.updated()));
        Atom.links(xml, "atom:link", feed.paging(), selfUrl, FeedFormat.RSS);
        feed.entries().forEach(entry -> item(xml, entry));
        xml.close();
        xml.close();
    }

    private static void item(Xml xml, FeedEntry entry) {
        xml.open("item");
        xml.element("title", entry.title());
        xml.element("link", entry.url());
        xml.element("guid", entry.id(), "isPermaLink", String.valueOf(entry.isIdentifiedByAddress()));
        xml.element("pubDate", date(entry.published()));
        xml.element("atom:updated", Xml.moment(entry.updated()));
        xml.element("dc:language", entry.language());
        entry.categories().forEach(category -> xml.element("category", category));
        xml.element("description", entry.summary());
        xml.element("content:encoded", entry.html());
        var image = entry.image();
        if (image != null) {
            xml.empty("enclosure", "url", image.url(), "type", image.type(), "length", String.valueOf(image.length()));
        }
        Atom.translations(xml, "atom:link", entry);
        xml.close();
    }

    /** RFC 822 with the four-digit year of RFC 1123. */
    private static String date(Instant at) {
        return DateTimeFormatter.RFC_1123_DATE_TIME.format(at.atOffset(UTC));
    }
}
