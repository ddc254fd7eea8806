package org.vigil.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Set;
import org.vigil.wording.LanguageTag;

/** The part of the schema that reads what is said about a stretch of text. */
final class Marks {

    private static final int LONGEST_TAG = 35;
    private static final Set<String> MARK = Set.of("type", "attrs");

    private Marks() {}

    /** The marks of a node in their fixed order. */
    static List<Mark> of(Given node) {
        var marks = new ArrayList<Mark>();
        for (var child : node.list("marks")) {
            var mark = mark(child);
            if (marks.stream().anyMatch(other -> other.rank() == mark.rank())) {
                throw child.in("type").refuse("each mark once");
            }
            marks.add(mark);
        }
        marks.sort(Comparator.comparingInt(Mark::rank));
        return marks;
    }

    private static Mark mark(Given mark) {
        return switch (mark.type()) {
            case "strong" -> bare(mark, new Mark.Strong());
            case "em" -> bare(mark, new Mark.Em());
            case "link" -> link(mark);
            case "lang" -> lang(mark);
            default -> throw mark.in("type").refuse("strong, em, link or lang");
        };
    }

    private static Mark bare(Given given, Mark mark) {
        Shape.require(given, MARK);
        return mark;
    }

    private static Mark link(Given mark) {
        Shape.require(mark, MARK);
        mark.attribute("title").requireNothing();
        var href = mark.attribute("href");
        if (!Href.isSafe(href.string())) {
            throw href.refuse("an http, https, mailto or tel address, or a path on this site");
        }
        return new Mark.Link(href.string());
    }

    private static Mark lang(Given mark) {
        Shape.require(mark, MARK);
        var tag = mark.attribute("tag");
        return new Mark.Lang(LanguageTag.of(tag.string(LONGEST_TAG))
                .orElseThrow(() -> tag.refuse("a language tag such as ar or pt-BR")));
    }
}
