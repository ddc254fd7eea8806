package org.vigil.proof;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.springframework.stereotype.Component;
import org.vigil.news.Streams;
import org.vigil.page.Site;
import org.vigil.page.SiteAddress;

/** Looks whether links to this very site lead anywhere. Links to other sites are not followed. */
@Component
class OwnLinks {

    private static final Pattern ARCHIVE = Pattern.compile("/news(/[0-9]{4}(/[0-9]{2})?)?");
    private static final Pattern STREAM = Pattern.compile("/news/([a-z0-9-]+)(/[0-9]{4}(/[0-9]{2})?)?");

    private final Findable findable;
    private final Streams streams;
    private final Site site;
    private final SiteAddress address;

    OwnLinks(Findable findable, Streams streams, Site site, SiteAddress address) {
        this.findable = findable;
        this.streams = streams;
        this.site = site;
        this.address = address;
    }

    /** Two questions to the database, however many links there are. */
    List<Concern> look(List<String> links) {
        var own = new LinkedHashMap<String, Findable.Place>();
        links.forEach(link -> place(link).ifPresent(place -> own.put(link, place)));
        own.values().removeIf(place -> isListing(place.path()));
        if (own.isEmpty()) {
            return List.of();
        }
        var pages = findable.pages(own.values());
        var stories = findable.stories(own.values());
        own.values().removeIf(place -> pages.contains(place.path()) || stories.contains(place));
        return own.entrySet().stream()
                .map(link -> link.getValue().path().startsWith("/news/")
                        ? Concern.error("link-broken", link.getKey())
                        : Concern.warning("link-unknown", link.getKey()))
                .toList();
    }

    /** Where a link leads to, if that is on this site. */
    private Optional<Findable.Place> place(String link) {
        var own = link.startsWith(address.absolute("/"))
                ? link.substring(address.absolute("").length())
                : link;
        if (!own.startsWith("/")) {
            return Optional.empty();
        }
        var path = own.replaceAll("[?#].*", "");
        var language = site.languages().stream()
                .filter(one -> path.equals("/" + one) || path.startsWith("/" + one + "/"))
                .findFirst();
        return Optional.of(new Findable.Place(
                language.orElse(site.firstLanguage()),
                language.map(one -> path.substring(one.length() + 1)).orElse(path)));
    }

    private boolean isListing(String path) {
        var stream = STREAM.matcher(path);
        return path.isEmpty()
                || path.equals("/")
                || ARCHIVE.matcher(path).matches()
                || stream.matches() && streams.at(stream.group(1)).isPresent();
    }
}
