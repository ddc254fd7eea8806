package org.vigil.paste;

import java.util.Map;
import java.util.Set;
import org.jsoup.nodes.Element;

/** What the elements of HTML are to a text. */
final class Elements {

    /** Dropped with all they hold: it is not meant to be read, is no text, or, as with del, is no longer part of it. */
    private static final Set<String> UNREAD = names("""
            script style template head title noscript noembed noframes iframe frame frameset object embed applet audio video
            canvas map svg math picture img image input del o:p xml datalist dialog""");

    private static final Set<String> BLOCKS = names("""
            p div section article main header footer aside nav address figure figcaption details summary fieldset legend form
            dl dt dd center pre hgroup search li tr td th caption tbody thead tfoot option optgroup textarea button xmp
            plaintext listing blockquote ul ol menu dir table h1 h2 h3 h4 h5 h6""");

    private Elements() {}

    static boolean isBlock(Element element) {
        return BLOCKS.contains(element.normalName());
    }

    static boolean isUnread(Element element) {
        var css = Style.css(element);
        return UNREAD.contains(element.normalName())
                || element.hasAttr("hidden")
                || "none".equals(css.get("display"))
                || "hidden".equals(css.get("visibility"))
                || "all".equals(css.get("mso-hide"))
                || isOfWordAlone(element, css);
    }

    /** The mark before an entry of a list, the line above footnotes, and comments with the way to them. */
    private static boolean isOfWordAlone(Element element, Map<String, String> css) {
        return "ignore".equals(css.get("mso-list"))
                || "comment-list".equals(css.get("mso-element"))
                || element.className().equals("msocomanchor")
                || element.normalName().equals("hr") && element.closest("[style*=note-list]") != null;
    }

    private static Set<String> names(String names) {
        return Set.of(names.split("\\s+"));
    }
}
