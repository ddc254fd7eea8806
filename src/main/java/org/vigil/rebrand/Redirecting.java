package org.vigil.rebrand;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.look.Look;
import org.vigil.look.OldPath;
import org.vigil.page.MenuEntry;
import org.vigil.page.Site;
import org.vigil.page.SiteAddress;

/** Adds to the redirects there are what leads somewhere in one step, and never back. */
@Component
class Redirecting {

    private static final int MOST = 500;
    private static final int LONGEST = 300;
    private static final List<String> NEVER = List.of("/desk", "/assets", "/media", "/brand", "/preview");

    private final SiteAddress address;
    private final Site site;

    Redirecting(SiteAddress address, Site site) {
        this.address = address;
        this.site = site;
    }

    /** Throws {@link NotAcceptable}. */
    Look.Redirects with(Look.Redirects there, String typedFrom, String typedTo) {
        var from = from(typedFrom);
        var to = to(typedTo);
        if (to.equals(from)) {
            throw new NotAcceptable("look.problem.redirect.itself");
        }
        if (there.find(from).isPresent()) {
            throw new NotAcceptable("look.problem.redirect.there");
        }
        if (there.find(to).filter(from::equals).isPresent()) {
            throw new NotAcceptable("look.problem.redirect.loop");
        }
        if (there.find(to).isPresent()
                || there.all().stream().anyMatch(other -> other.to().equals(from))) {
            throw new NotAcceptable("look.problem.redirect.chain");
        }
        if (there.all().size() >= MOST) {
            throw new NotAcceptable("look.problem.redirect.many");
        }
        var all = new ArrayList<>(there.all());
        all.add(new Look.Redirect(from, to));
        all.sort(Comparator.comparing(Look.Redirect::from));
        return new Look.Redirects(all);
    }

    private String from(String typed) {
        var path = here(typed);
        if (!isPath(path)) {
            throw new NotAcceptable("look.problem.redirect.from");
        }
        var tidied = site.unprefixed(OldPath.tidied(path));
        var kept = NEVER.stream().anyMatch(place -> tidied.equals(place) || tidied.startsWith(place + "/"));
        if (tidied.equals("/") || kept) {
            throw new NotAcceptable("look.problem.redirect.kept");
        }
        return tidied;
    }

    private String to(String typed) {
        var path = here(typed);
        if (isPath(path)) {
            return site.unprefixed(OldPath.tidied(path));
        }
        return WebAddress.of(typed).orElseThrow(() -> new NotAcceptable("look.problem.redirect.to"));
    }

    /** An address of this site, however it is spelt, without the site. */
    private String here(String typed) {
        try {
            var base = new URI(address.baseUrl());
            var uri = new URI(typed);
            var ours =
                    uri.getHost() != null && uri.getHost().equalsIgnoreCase(base.getHost()) && port(uri) == port(base);
            var query = uri.getRawQuery() == null ? "" : "?" + uri.getRawQuery();
            var place = uri.getRawFragment() == null ? "" : "#" + uri.getRawFragment();
            return ours ? uri.getRawPath() + query + place : typed;
        } catch (URISyntaxException noAddress) {
            return typed;
        }
    }

    /** A site that is served with and without encryption is one site. */
    private static int port(URI uri) {
        return uri.getPort() == 80 || uri.getPort() == 443 ? -1 : uri.getPort();
    }

    /** As it was typed and as it is meant: what is encoded must not be more than a path either. */
    private static boolean isPath(String path) {
        var meant = OldPath.tidied(path);
        return path.length() <= LONGEST
                && !path.contains("?")
                && !path.contains("#")
                && MenuEntry.isPath(path.replace(' ', '-'))
                && MenuEntry.isPath(meant.replace(' ', '-'))
                && !meant.contains("//")
                && !meant.contains("/../")
                && !meant.endsWith("/..");
    }
}
