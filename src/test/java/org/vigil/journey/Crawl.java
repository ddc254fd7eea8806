package org.vigil.journey;

import java.net.URI;
import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jsoup.Jsoup;
import org.jsoup.nodes.Document;
import org.vigil.Web;

/** Everything of a site that can be reached from its front page and {@code robots.txt} by following addresses. */
public final class Crawl {

    private static final Pattern CANDIDATE = Pattern.compile("\\s*,\\s*");

    private final String site;
    private final Web web;
    private final Map<String, Visit> visits = new LinkedHashMap<>();

    private Crawl(int port) {
        this.site = "http://localhost:" + port;
        this.web = new Web(port);
    }

    static Crawl none() {
        return new Crawl(0);
    }

    public static Crawl of(int port) {
        var crawl = new Crawl(port);
        crawl.walk();
        return crawl;
    }

    private void walk() {
        var known = new TreeSet<String>(Set.of("/", "/robots.txt"));
        var ahead = new ArrayDeque<>(known);
        while (!ahead.isEmpty()) {
            var path = ahead.remove();
            var visit = new Visit(site, path, web.get(path));
            visits.put(path, visit);
            // One with braces is a pattern, which programs fill in.
            visit.addresses()
                    .filter(address -> !address.contains("{"))
                    .filter(known::add)
                    .forEach(ahead::add);
        }
    }

    public Collection<Visit> visits() {
        return visits.values();
    }

    Stream<Visit> pages() {
        return visits().stream().filter(Visit::isPage);
    }

    Optional<Visit> at(String address) {
        return Optional.ofNullable(visits.get(address.startsWith(site) ? address.substring(site.length()) : address));
    }

    /** One address and what was there. */
    public record Visit(String site, String path, HttpResponse<String> answer) {

        String type() {
            return answer.headers().firstValue("Content-Type").orElse("");
        }

        boolean isPage() {
            return type().startsWith("text/html");
        }

        boolean isXml() {
            return type().contains("xml") && !type().contains("svg");
        }

        Document document() {
            return Jsoup.parse(answer.body(), site + path);
        }

        String canonical() {
            return document().expectFirst("link[rel=canonical]").attr("href");
        }

        /** Where the page is in each of its languages. */
        Map<String, String> alternates() {
            var pages = new LinkedHashMap<String, String>();
            document()
                    .select("link[rel=alternate][hreflang]")
                    .forEach(link -> pages.put(link.attr("hreflang"), link.attr("href")));
            return pages;
        }

        /** The paths on this site that stand here, as links, pictures, or in a feed or a sitemap. */
        Stream<String> addresses() {
            return (isPage() ? inPage() : type().startsWith("image/") ? Stream.<String>empty() : inText())
                    .filter(address -> address.startsWith(site + "/") || address.equals(site))
                    .map(address -> address.substring(site.length()).replaceFirst("#.*", ""))
                    .map(address -> address.isEmpty() ? "/" : address);
        }

        private Stream<String> inPage() {
            var page = document();
            var links = page.select("[href]").stream().map(element -> element.attr("abs:href"));
            var sources = page.select("[src]").stream().map(element -> element.attr("abs:src"));
            var candidates = page.select("[srcset]").stream()
                    .flatMap(element -> CANDIDATE.splitAsStream(element.attr("srcset")))
                    .map(candidate ->
                            URI.create(site).resolve(candidate.split(" ")[0]).toString());
            return Stream.of(links, sources, candidates, inText()).flatMap(each -> each);
        }

        private Stream<String> inText() {
            return Pattern.compile(Pattern.quote(site) + "[^\\s\"'<>\\\\)”]*")
                    .matcher(answer.body())
                    .results()
                    .map(found -> found.group().replace("&amp;", "&").replaceFirst("[.,;]$", ""));
        }

        @Override
        public String toString() {
            return path;
        }
    }
}
