package org.vigil.page;

import org.jspecify.annotations.Nullable;

/** A feed as Atom 1.0 (RFC 4287) with full text and paging (RFC 5005). */
record Atom(Feed feed, String selfUrl) {

    byte[] bytes() {
        return Xml.write(this::document);
    }

    private void document(Xml xml) {
        xml.open("feed", "xmlns", "http://www.w3.org/2005/Atom", "xml:lang", feed.language());
        xml.element("id", feed.siteUrl());
        xml.element("title", feed.title());
        xml.element("subtitle", feed.description());
        xml.element("updated", Xml.moment(feed.updated()));
        xml.open("author");
        xml.element("name", feed.publisher());
        xml.close();
        xml.empty("link", "rel", "alternate", "type", "text/html", "href", feed.siteUrl());
        links(xml, "link", feed.paging(), selfUrl, FeedFormat.ATOM);
        feed.entries().forEach(entry -> entry(xml, entry));
        xml.close();
    }

    private static void entry(Xml xml, FeedEntry entry) {
        xml.open("entry", "xml:lang", entry.language());
        xml.element("id", entry.id());
        xml.element("title", entry.title());
        xml.element("published", Xml.moment(entry.published()));
        xml.element("updated", Xml.moment(entry.updated()));
        xml.empty("link", "rel", "alternate", "type", "text/html", "hreflang", entry.language(), "href", entry.url());
        translations(xml, "link", entry);
        var image = entry.image();
        if (image != null) {
            xml.empty(
                    "link",
                    "rel",
                    "enclosure",
                    "type",
                    image.type(),
                    "length",
                    String.valueOf(image.length()),
                    "href",
                    image.url());
        }
        entry.categories().forEach(category -> xml.empty("category", "term", category));
        xml.element("summary", entry.summary());
        xml.element("content", entry.html(), "type", "html");
        xml.close();
    }

    /** Where this page of the feed is, and where the others are. */
    static void links(Xml xml, String name, Feed.Paging paging, String selfUrl, FeedFormat format) {
        xml.empty(name, "rel", "self", "type", format.mediaType(), "href", selfUrl);
        page(xml, name, "first", paging.first(), format);
        page(xml, name, "previous", paging.previous(), format);
        page(xml, name, "next", paging.next(), format);
        page(xml, name, "last", paging.last(), format);
    }

    private static void page(Xml xml, String name, String rel, @Nullable String url, FeedFormat format) {
        if (url != null) {
            xml.empty(name, "rel", rel, "type", format.mediaType(), "href", url);
        }
    }

    static void translations(Xml xml, String name, FeedEntry entry) {
        for (var translation : entry.translations()) {
            xml.empty(
                    name,
                    "rel",
                    "alternate",
                    "type",
                    "text/html",
                    "hreflang",
                    translation.language(),
                    "href",
                    translation.url());
        }
    }
}
