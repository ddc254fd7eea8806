package org.vigil.sitemap;

import java.time.Instant;
import java.util.List;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.vigil.page.Xml;

/** The lists of addresses that search engines read (sitemaps.org 0.9). All addresses are absolute. */
final class Sitemap {

    /** How many addresses one file may hold. */
    static final int MOST = 10_000;

    private static final String NAMESPACE = "http://www.sitemaps.org/schemas/sitemap/0.9";

    private Sitemap() {}

    /** A page; {@code languages} are all its languages with its own among them, or none if it has only one. */
    record Page(String url, @Nullable Instant updated, List<Alternate> languages) {

        Page {
            languages = List.copyOf(languages);
        }
    }

    /** A page in one language. */
    record Alternate(String language, String url) {}

    /** One file of many. */
    record File(String url, @Nullable Instant updated) {}

    /** A story of the last two days. */
    record News(String url, String publication, String language, Instant published, String title) {}

    static byte[] pages(List<Page> pages) {
        return Xml.write(xml -> {
            xml.open("urlset", "xmlns", NAMESPACE, "xmlns:xhtml", "http://www.w3.org/1999/xhtml");
            each(xml, pages, Sitemap::page);
            xml.close();
        });
    }

    static byte[] index(List<File> files) {
        return Xml.write(xml -> {
            xml.open("sitemapindex", "xmlns", NAMESPACE);
            each(xml, files, Sitemap::file);
            xml.close();
        });
    }

    static byte[] news(List<News> stories) {
        return Xml.write(xml -> {
            xml.open("urlset", "xmlns", NAMESPACE, "xmlns:news", "http://www.google.com/schemas/sitemap-news/0.9");
            each(xml, stories, Sitemap::story);
            xml.close();
        });
    }

    private static <T> void each(Xml xml, List<T> entries, BiConsumer<Xml, T> write) {
        if (entries.size() > MOST) {
            throw new IllegalArgumentException(entries.size() + " addresses, expected at most " + MOST);
        }
        entries.forEach(entry -> write.accept(xml, entry));
    }

    private static void page(Xml xml, Page page) {
        xml.open("url");
        xml.element("loc", page.url());
        updated(xml, page.updated());
        for (var alternate : page.languages()) {
            xml.empty("xhtml:link", "rel", "alternate", "hreflang", alternate.language(), "href", alternate.url());
        }
        xml.close();
    }

    private static void file(Xml xml, File file) {
        xml.open("sitemap");
        xml.element("loc", file.url());
        updated(xml, file.updated());
        xml.close();
    }

    private static void story(Xml xml, News story) {
        xml.open("url");
        xml.element("loc", story.url());
        xml.open("news:news");
        xml.open("news:publication");
        xml.element("news:name", story.publication());
        xml.element("news:language", story.language());
        xml.close();
        xml.element("news:publication_date", Xml.moment(story.published()));
        xml.element("news:title", story.title());
        xml.close();
        xml.close();
    }

    private static void updated(Xml xml, @Nullable Instant at) {
        xml.element("lastmod", at == null ? null : Xml.moment(at));
    }
}
