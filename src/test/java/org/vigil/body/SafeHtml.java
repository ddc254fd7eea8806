package org.vigil.body;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Set;
import org.jsoup.nodes.Element;
import org.jsoup.parser.Parser;

/** What a real HTML parser must find in anything we write, and what it must never find. */
final class SafeHtml {

    private static final Set<String> ELEMENTS = Set.of(
            "p",
            "h2",
            "h3",
            "h4",
            "blockquote",
            "footer",
            "ul",
            "ol",
            "li",
            "figure",
            "img",
            "figcaption",
            "small",
            "div",
            "table",
            "thead",
            "tbody",
            "tr",
            "th",
            "td",
            "hr",
            "br",
            "sup",
            "a",
            "section",
            "strong",
            "em",
            "b",
            "span");
    private static final Set<String> ATTRIBUTES = Set.of(
            "class",
            "href",
            "rel",
            "target",
            "id",
            "role",
            "src",
            "srcset",
            "sizes",
            "alt",
            "width",
            "height",
            "loading",
            "decoding",
            "start",
            "colspan",
            "rowspan",
            "scope",
            "tabindex",
            "aria-label",
            "lang",
            "dir");
    private static final Set<String> CLASSES = Set.of(
            "dateline",
            "attribution",
            "credit",
            "table",
            "footnotes",
            "pull-fact",
            "pull-figure",
            "embed",
            "embed-title",
            "embed-host");

    private SafeHtml() {}

    /** The parsed body element, after every check. */
    static Element check(String html) {
        var parser = Parser.htmlParser().setTrackErrors(10);
        var page = "<!doctype html><html lang=en><head><title>x</title></head><body>" + html + "</body></html>";
        var body = parser.parseInput(page, "").body();
        assertThat(parser.getErrors()).as(html).isEmpty();
        body.select("*:not(body)").forEach(SafeHtml::checkElement);
        return body;
    }

    private static void checkElement(Element element) {
        assertThat(ELEMENTS).contains(element.normalName());
        for (var attribute : element.attributes()) {
            assertThat(ATTRIBUTES).contains(attribute.getKey());
        }
        if (element.hasAttr("class")) {
            assertThat(CLASSES).contains(element.className());
        }
        if (element.hasAttr("id")) {
            assertThat(element.id()).matches("fnr?\\d+");
        }
        if (element.hasAttr("target")) {
            assertThat(element.attr("target")).isEqualTo("_blank");
            assertThat(element.attr("rel")).isEqualTo("noopener noreferrer");
        }
        if (element.hasAttr("href")) {
            assertThat(element.attr("href")).matches("(?i)(https?://|mailto:|tel:|/(?!/)|#fnr?\\d)\\S*");
        }
    }
}
