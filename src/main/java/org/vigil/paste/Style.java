package org.vigil.paste;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** What is said about a stretch of words: where they lead, in which language they are, how they are stressed. */
record Style(@Nullable String href, @Nullable String lang, boolean em, boolean strong, boolean pre) {

    static final Style PLAIN = new Style(null, null, false, false, false);

    private static final Pattern BOLD = Pattern.compile("bold|[6-9]\\d\\d");
    private static final Pattern ITALIC = Pattern.compile("italic|oblique");
    private static final Pattern NORMAL = Pattern.compile("normal|initial|lighter|[1-5]\\d\\d");
    private static final Set<String> PRE = Set.of("pre", "xmp", "listing", "plaintext");

    Style linkedTo(String href) {
        return new Style(href, lang, em, strong, pre);
    }

    Style inLanguage(@Nullable String lang) {
        return new Style(href, lang, em, strong, pre);
    }

    /** With what the element's name and its style say; where everything is bold, only the name counts. */
    Style with(Element element, boolean boldAnyway) {
        var name = element.normalName();
        var css = css(element);
        var isEm = name.equals("em") || name.equals("i");
        var isStrong = name.equals("strong") || name.equals("b");
        return new Style(
                href,
                lang,
                said(css.getOrDefault("font-style", ""), ITALIC, em || isEm),
                said(boldAnyway ? "" : css.getOrDefault("font-weight", ""), BOLD, strong || isStrong),
                pre || PRE.contains(name));
    }

    private static boolean said(String value, Pattern yes, boolean otherwise) {
        return yes.matcher(value).lookingAt()
                || otherwise && !NORMAL.matcher(value).lookingAt();
    }

    /** What the element's style attribute says, in small letters. */
    static Map<String, String> css(Element element) {
        var style = element.attr("style");
        if (style.isEmpty()) {
            return Map.of();
        }
        var css = new HashMap<String, String>();
        for (var part : style.toLowerCase(Locale.ROOT).split(";", -1)) {
            var colon = part.indexOf(':');
            if (colon > 0) {
                css.put(
                        part.substring(0, colon).strip(),
                        part.substring(colon + 1).strip());
            }
        }
        return css;
    }

    ObjectNode on(ObjectNode node) {
        var marks = new ArrayList<ObjectNode>();
        if (href != null) {
            marks.add(Json.attribute(Json.node("link"), "href", href));
        }
        if (lang != null) {
            marks.add(Json.attribute(Json.node("lang"), "tag", lang));
        }
        if (em) {
            marks.add(Json.node("em"));
        }
        if (strong) {
            marks.add(Json.node("strong"));
        }
        if (!marks.isEmpty()) {
            node.putArray("marks").addAll(List.copyOf(marks));
        }
        return node;
    }
}
