package org.vigil.sitemap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.vigil.page.FeedFixture;
import org.vigil.page.XmlDocument;

class SitemapTest {

    private static final String MAP = "http://www.sitemaps.org/schemas/sitemap/0.9";
    private static final String XHTML = "http://www.w3.org/1999/xhtml";
    private static final String NEWS = "http://www.google.com/schemas/sitemap-news/0.9";

    @Test
    void listsPagesWithTheirLanguages() {
        var pages = Sitemap.pages(List.of(
                new Sitemap.Page(
                        FeedFixture.STORY,
                        FeedFixture.MORNING,
                        List.of(
                                new Sitemap.Alternate("en", FeedFixture.STORY),
                                new Sitemap.Alternate("ar", "https://northlight.example/ar/x"))),
                new Sitemap.Page("https://northlight.example/about", null, List.of())));

        var urls = XmlDocument.parse(pages).all(MAP, "url");

        assertThat(urls.getFirst().text(MAP, "loc")).isEqualTo(FeedFixture.STORY);
        assertThat(urls.getFirst().text(MAP, "lastmod")).isEqualTo("2026-11-09T08:05:30Z");
        assertThat(urls.getFirst().all(XHTML, "link"))
                .extracting(link -> link.attribute("hreflang"))
                .containsExactly("en", "ar");
        assertThat(urls.getLast().all(MAP, "lastmod")).isEmpty();
    }

    @Test
    void listsItsFiles() {
        var index = XmlDocument.parse(Sitemap.index(
                List.of(new Sitemap.File("https://northlight.example/sitemap/1.xml", FeedFixture.MORNING))));

        assertThat(index.root().getLocalName()).isEqualTo("sitemapindex");
        assertThat(index.one(MAP, "sitemap").text(MAP, "loc")).endsWith("/1.xml");
        assertThat(index.one(MAP, "sitemap").text(MAP, "lastmod")).isEqualTo("2026-11-09T08:05:30Z");
    }

    @Test
    void listsNewsWithItsPublication() {
        var news = XmlDocument.parse(Sitemap.news(List.of(new Sitemap.News(
                        FeedFixture.STORY, "Northlight <Rights>", "en", FeedFixture.MORNING, FeedFixture.HOSTILE))))
                .one(MAP, "url")
                .one(NEWS, "news");

        assertThat(news.one(NEWS, "publication").text(NEWS, "name")).isEqualTo("Northlight <Rights>");
        assertThat(news.one(NEWS, "publication").text(NEWS, "language")).isEqualTo("en");
        assertThat(news.text(NEWS, "publication_date")).isEqualTo("2026-11-09T08:05:30Z");
        assertThat(news.text(NEWS, "title")).isEqualTo(FeedFixture.HARMLESS);
    }

    @Test
    void isWellFormedWithoutAnything() {
        assertThat(XmlDocument.parse(Sitemap.pages(List.of())).all(MAP, "url")).isEmpty();
    }

    @Test
    void refusesMoreAddressesThanAFileMayHold() {
        var page = new Sitemap.Page("https://northlight.example/", null, List.of());

        assertThat(XmlDocument.parse(Sitemap.pages(Collections.nCopies(Sitemap.MOST, page)))
                        .all(MAP, "url"))
                .hasSize(10_000);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> Sitemap.pages(Collections.nCopies(Sitemap.MOST + 1, page)))
                .withMessage("10001 addresses, expected at most 10000");
    }
}
