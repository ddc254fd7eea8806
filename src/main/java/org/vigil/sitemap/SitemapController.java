package org.vigil.sitemap;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.vigil.news.Keys;
import org.vigil.news.Streams;
import org.vigil.newsstand.Subjects;
import org.vigil.page.Freshness;
import org.vigil.page.PublicPage;
import org.vigil.page.PublicRoute;
import org.vigil.page.Remembered;
import org.vigil.page.Site;
import org.vigil.page.SiteAddress;
import org.vigil.page.SiteLanguage;
import org.vigil.shared.NotFound;

/** The sitemaps: an index, the pages of the site, the stories in files of ten thousand, and the news of two days. */
@Controller
class SitemapController {

    private final Sitemaps sitemaps;
    private final Streams streams;
    private final Subjects subjects;
    private final Around around;
    private final Remembered<List<Sitemaps.Part>> parts;

    /** The site, and where it is. */
    @Component
    record Around(Site site, SiteAddress address) {}

    SitemapController(Sitemaps sitemaps, Streams streams, Subjects subjects, Around around, Freshness freshness) {
        this.sitemaps = sitemaps;
        this.streams = streams;
        this.subjects = subjects;
        this.around = around;
        this.parts = new Remembered<>(freshness, Set.of(Keys.STORIES), sitemaps::parts);
    }

    @GetMapping("/sitemap.xml")
    @PublicRoute
    ResponseEntity<byte[]> index(SiteLanguage language, HttpServletResponse response) {
        requireFirst(language);
        PublicPage.dependsOn(response, List.of(Keys.STORIES));
        var files = new ArrayList<Sitemap.File>();
        files.add(new Sitemap.File(around.address().absolute("/sitemap-pages.xml"), null));
        for (var part : parts.get()) {
            files.add(new Sitemap.File(
                    around.address().absolute("/sitemap-" + files.size() + ".xml"),
                    part.updated().toInstant()));
        }
        return xml(Sitemap.index(files));
    }

    @GetMapping("/sitemap-pages.xml")
    @PublicRoute
    ResponseEntity<byte[]> pages(SiteLanguage language, HttpServletResponse response) {
        requireFirst(language);
        PublicPage.dependsOn(response, List.of(Keys.STORIES));
        var languages = around.site().languages();
        var pages = new ArrayList<Sitemap.Page>();
        List.of("/", "/news", "/corrections", "/topics", "/countries", "/subscribe")
                .forEach(path -> addTo(pages, path, languages));
        streams.all().forEach(stream -> addTo(pages, stream.path(), languages));
        subjects.everywhere(languages).forEach((path, spoken) -> addTo(pages, path, spoken));
        return xml(Sitemap.pages(pages));
    }

    private void addTo(List<Sitemap.Page> pages, String path, List<String> languages) {
        var alternates = languages.stream()
                .map(each -> new Sitemap.Alternate(each, url(each, path)))
                .toList();
        alternates.forEach(each -> pages.add(new Sitemap.Page(each.url(), null, alternates)));
    }

    @GetMapping("/sitemap-{number:[1-9][0-9]{0,4}}.xml")
    @PublicRoute
    ResponseEntity<byte[]> stories(SiteLanguage language, @PathVariable int number, HttpServletResponse response) {
        requireFirst(language);
        PublicPage.dependsOn(response, List.of(Keys.STORIES));
        var part = Sitemaps.part(parts.get(), number);
        if (part == null) {
            throw new NotFound("sitemap " + number);
        }
        var entries = sitemaps.entries(part);
        var translations = sitemaps.translations(
                entries.stream().map(Sitemaps.Entry::translationSet).distinct().toList());
        return xml(Sitemap.pages(entries.stream()
                .map(entry -> new Sitemap.Page(
                        url(entry.language(), entry.path()),
                        entry.updated().toInstant(),
                        alternates(translations.getOrDefault(entry.translationSet(), List.of()))))
                .toList()));
    }

    @GetMapping("/sitemap-news.xml")
    @PublicRoute
    ResponseEntity<byte[]> news(SiteLanguage language, HttpServletRequest request, HttpServletResponse response) {
        requireFirst(language);
        PublicPage.dependsOn(response, List.of(Keys.STORIES));
        var news = sitemaps.news();
        Sitemaps.endOf(news).ifPresent(end -> PublicPage.trueUntil(request, end));
        return xml(Sitemap.news(news.stream()
                .map(story -> new Sitemap.News(
                        url(story.language(), story.path()),
                        around.site().name(),
                        story.language(),
                        story.publishedAt().toInstant(),
                        story.headline()))
                .toList()));
    }

    /** There is one set of sitemaps for all languages. */
    private static void requireFirst(SiteLanguage language) {
        if (!language.prefix().isEmpty()) {
            throw new NotFound("sitemap in a language");
        }
    }

    private List<Sitemap.Alternate> alternates(List<Sitemaps.Translation> translations) {
        if (translations.size() < 2) {
            return List.of();
        }
        return translations.stream()
                .map(each -> new Sitemap.Alternate(each.language(), url(each.language(), each.path())))
                .toList();
    }

    private String url(String language, String path) {
        return around.address().absolute(around.site().language(language).href(path));
    }

    private static ResponseEntity<byte[]> xml(byte[] bytes) {
        return ResponseEntity.ok().contentType(MediaType.APPLICATION_XML).body(bytes);
    }
}
