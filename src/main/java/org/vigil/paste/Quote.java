package org.vigil.paste;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.TextNode;
import org.jspecify.annotations.Nullable;
import org.vigil.wording.OneLine;
import tools.jackson.databind.node.ObjectNode;

/** Who is quoted: the last line of a quotation, if it begins with a dash. */
final class Quote {

    private static final int LONGEST = 2_000;
    private static final Pattern DASH = Pattern.compile("(?:[—–]|--)\\s*(\\S.*)");

    private Quote() {}

    /** The element that is marked as the source of the words, at the end of them or of their last paragraph. */
    static Optional<Element> source(Element blockquote) {
        var last = lastOf(blockquote);
        if (last != null && last.normalName().equals("p")) {
            last = lastOf(last);
        }
        return last != null && attribution(last).isPresent() ? Optional.of(last) : Optional.empty();
    }

    static Optional<String> attribution(Element source) {
        var isSource =
                source.normalName().equals("footer") || source.normalName().equals("cite");
        return isSource ? attribution(source.text()) : Optional.empty();
    }

    /** Takes the last of several paragraphs away if it names who is quoted. */
    static Optional<String> takeAttribution(List<ObjectNode> blocks) {
        if (blocks.size() < 2 || !Json.isParagraph(blocks.getLast())) {
            return Optional.empty();
        }
        var words = new StringBuilder();
        for (var inline : blocks.getLast().path("content")) {
            words.append(inline.path("text").stringValue("\u0000"));
        }
        var attribution = words.indexOf("\u0000") < 0 ? attribution(words.toString()) : Optional.<String>empty();
        attribution.ifPresent(taken -> blocks.removeLast());
        return attribution;
    }

    private static Optional<String> attribution(String line) {
        var words = OneLine.of(Words.whole(line));
        var dash = DASH.matcher(words);
        return dash.matches() && words.length() <= LONGEST ? Optional.of(dash.group(1)) : Optional.empty();
    }

    /** The last element, if no words follow it. */
    private static @Nullable Element lastOf(Element parent) {
        for (var child = parent.lastChild(); child != null; child = child.previousSibling()) {
            if (child instanceof Element element) {
                return element;
            }
            if (child instanceof TextNode text && !text.isBlank()) {
                return null;
            }
        }
        return null;
    }
}
