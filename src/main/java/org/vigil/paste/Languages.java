package org.vigil.paste;

import java.util.HashMap;
import java.util.Map;
import org.jsoup.nodes.Document;
import org.jsoup.nodes.Element;
import org.jspecify.annotations.Nullable;
import org.vigil.wording.LanguageTag;

/** Which words are in another language than the text around them. Word says the language of nearly every word. */
final class Languages {

    private final String own;

    Languages(Document page) {
        own = primary(isFromWord(page) ? ofMostWords(page) : outermost(page));
    }

    /** The language of this element's words; null for the language of the whole. */
    @Nullable String of(Element element, @Nullable String outer) {
        if (!element.hasAttr("lang") || isWhole(element)) {
            return outer;
        }
        var tag = LanguageTag.of(element.attr("lang"));
        return tag.isEmpty()
                ? outer
                : tag.filter(known -> !primary(known).equals(own)).orElse(null);
    }

    private static boolean isWhole(Element element) {
        return element.normalName().equals("body") || element.normalName().equals("html");
    }

    private static boolean isFromWord(Document page) {
        return page.selectFirst("[class^=Mso], [style*=mso-]") != null;
    }

    private static String ofMostWords(Document page) {
        var words = new HashMap<String, Integer>();
        for (var element : page.getAllElements()) {
            words.merge(primary(langOf(element)), element.ownText().length(), Integer::sum);
        }
        return words.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .map(Map.Entry::getKey)
                .orElse("");
    }

    private static String langOf(Element element) {
        var said = element.closest("[lang]");
        return said == null ? "" : said.attr("lang");
    }

    private static String outermost(Document page) {
        return langOf(page.body());
    }

    private static String primary(String tag) {
        return LanguageTag.of(tag).map(known -> known.split("-", 2)[0]).orElse("");
    }
}
