package org.vigil.paste;

import java.util.Optional;
import java.util.function.Predicate;
import org.jsoup.nodes.Document;
import org.jsoup.parser.Parser;
import org.jsoup.parser.StreamParser;
import tools.jackson.databind.JsonNode;

/** HTML from outside as the JSON of a text, of which everything that is not known by name has been dropped. */
public final class PastedHtml {

    /** Nobody writes so many; the rules by which HTML mends itself can make billions of a page of text. */
    public static final int MOST_ELEMENTS = 200_000;

    /** Elements that stand deeper become neighbours, as in browsers. */
    private static final int DEEPEST = 200;

    private PastedHtml() {}

    /** The text, with links to where {@code links} allows; nothing if there are more than {@link #MOST_ELEMENTS}. */
    public static Optional<JsonNode> document(String html, Predicate<String> links) {
        return parsed(Words.whole(html)).map(page -> new Reading(page, links).document());
    }

    /** The parser is asked for one element after the other, so that it can be stopped before it fills the memory. */
    private static Optional<Document> parsed(String html) {
        try (var parser = new StreamParser(Parser.htmlParser().setMaxDepth(DEEPEST))) {
            var elements = parser.parse(html, "").iterator();
            for (int count = 0; elements.hasNext(); count++) {
                if (count == MOST_ELEMENTS) {
                    return Optional.empty();
                }
                elements.next();
            }
            return Optional.of(parser.document());
        }
    }
}
