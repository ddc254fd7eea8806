package org.vigil.proof;

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

    List<Concern> look(List<String> links) {
        return links.stream().flatMap(link -> look(link).stream()).toList();
    }

    private Optional<Concern> look(String link) {
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
        var rest = language.map(one -> path.substring(one.length() + 1)).orElse(path);
        if (isListing(rest) || findable.page(rest) || findable.story(language.orElse(site.firstLanguage()), rest)) {
            return Optional.empty();
        }
        return Optional.of(
                rest.startsWith("/news/") ? Concern.error("link-broken", link) : Concern.warning("link-unknown", link));
    }

    private boolean isListing(String path) {
        var stream = STREAM.matcher(path);
        return path.isEmpty()
                || path.equals("/")
                || ARCHIVE.matcher(path).matches()
                || stream.matches() && streams.at(stream.group(1)).isPresent();
    }
}
