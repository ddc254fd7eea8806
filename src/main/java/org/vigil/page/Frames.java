package org.vigil.page;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.page.view.Frame;
import org.vigil.page.view.Head;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Link;
import org.vigil.page.view.Picture;
import org.vigil.page.view.Words;

/** Builds the frame around a page. */
@Component
public class Frames {

    private final Site site;
    private final SiteAddress address;
    private final Assets assets;

    Frames(Site site, SiteAddress address, Assets assets) {
        this.site = site;
        this.address = address;
        this.assets = assets;
    }

    public Frame frame(SiteLanguage language, Heading heading) {
        var frameLanguage = site.language(language.frame());
        return new Frame(
                language.words(),
                site.brand(),
                frameLanguage.href("/"),
                frameLanguage.href("/search"),
                frameLanguage.href("/opensearch.xml"),
                assets.script(),
                links("menu", frameLanguage, heading.section == null ? heading.path : heading.section),
                links("footer", frameLanguage, heading.path),
                switches(language, heading),
                head(language, heading));
    }

    private List<Link> links(String place, SiteLanguage language, String current) {
        return site.menu(place, language.language()).stream()
                .map(item -> new Link(
                        item.text(), language.href(item.path()), item.path().equals(current)))
                .toList();
    }

    /** The page in the site's other languages; the home page where there is no such page. */
    private List<LanguageLink> switches(SiteLanguage here, Heading heading) {
        var links = new ArrayList<LanguageLink>();
        for (var other : site.languages()) {
            if (!other.equals(here.language())) {
                var path = heading.alternates.getOrDefault(other, "/");
                links.add(languageLink(other, site.language(other).href(path)));
            }
        }
        return links;
    }

    /** A link to a page in another language, named in that language. */
    public static LanguageLink languageLink(String language, String href) {
        var locale = Locale.forLanguageTag(language);
        var name = locale.getDisplayLanguage(locale);
        return new LanguageLink(
                language,
                name.substring(0, 1).toUpperCase(locale) + name.substring(1),
                href,
                Words.directionOf(language));
    }

    private Head head(SiteLanguage language, Heading heading) {
        return new Head(
                heading.title,
                heading.description,
                heading.addressless ? null : address.absolute(language.href(heading.path)),
                heading.kind,
                shared(heading.picture),
                heading.jsonLd,
                heading.robots,
                absolute(language, heading.previous),
                absolute(language, heading.next),
                alternates(language, heading),
                heading.feeds);
    }

    private @Nullable Picture shared(@Nullable Picture picture) {
        return picture == null
                ? null
                : picture.alone(address.absolute(picture.share() == null ? picture.src() : picture.share()));
    }

    private @Nullable String absolute(SiteLanguage language, @Nullable String path) {
        return path == null ? null : address.absolute(language.href(path));
    }

    /**
     * In the order of the site's languages, so that the first is the same on all of them. A page in a language without
     * interface is named by the others only if it is a translation of them, so else it names none.
     */
    private List<LanguageLink> alternates(SiteLanguage language, Heading heading) {
        var named = language.isSpoken() || heading.alternates.containsKey(language.language());
        if (heading.alternates.isEmpty() || !named) {
            return List.of();
        }
        var pages = new TreeMap<String, String>(Comparator.comparing(site::place));
        pages.putAll(heading.alternates);
        pages.put(language.language(), heading.path);
        var links = new ArrayList<LanguageLink>();
        pages.forEach((other, path) -> links.add(
                languageLink(other, address.absolute(site.language(other).href(path)))));
        return links;
    }
}
