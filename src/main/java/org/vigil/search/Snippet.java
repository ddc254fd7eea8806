package org.vigil.search;

import java.util.ArrayList;
import java.util.List;
import org.vigil.search.SearchResult.Part;

/**
 * Pieces of a text in which words are marked. The marks are characters that no document may contain, so that nothing in
 * one can pass for a mark, and whoever shows the pieces escapes them like any other text.
 */
final class Snippet {

    static final String OPEN = "\uE000";
    static final String CLOSE = "\uE001";

    private static final Part GAP = new Part(" … ", false);

    private Snippet() {}

    /** The text without the characters that are used as marks. */
    static String unmarked(String text) {
        return text.indexOf(OPEN) < 0 && text.indexOf(CLOSE) < 0
                ? text
                : text.replace(OPEN, "").replace(CLOSE, "");
    }

    static List<Part> parts(List<String> fragments) {
        var parts = new ArrayList<Part>();
        for (var fragment : fragments) {
            if (!parts.isEmpty()) {
                parts.add(GAP);
            }
            split(fragment.replaceAll("\\s+", " ").strip(), parts);
        }
        return List.copyOf(parts);
    }

    private static void split(String fragment, List<Part> parts) {
        var at = 0;
        while (at < fragment.length()) {
            var open = fragment.indexOf(OPEN, at);
            var close = open < 0 ? -1 : fragment.indexOf(CLOSE, open);
            if (close < 0) {
                parts.add(new Part(unmarked(fragment.substring(at)), false));
                return;
            }
            if (open > at) {
                parts.add(new Part(fragment.substring(at, open), false));
            }
            parts.add(new Part(fragment.substring(open + 1, close), true));
            at = close + 1;
        }
    }
}
