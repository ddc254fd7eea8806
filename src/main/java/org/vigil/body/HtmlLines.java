package org.vigil.body;

import java.util.ArrayList;
import java.util.List;
import org.vigil.wording.Direction;

/** Writes lines of words with their marks as HTML, numbers the footnotes it meets and writes them at the end. */
final class HtmlLines {

    private final Markup out;
    private final List<Mark> open = new ArrayList<>();
    private final List<Inline.Footnote> notes = new ArrayList<>();

    HtmlLines(Markup out) {
        this.out = out;
    }

    static boolean isBlank(List<Inline> content) {
        return PlainText.of(content).isBlank()
                && content.stream()
                        .noneMatch(inline -> inline instanceof Inline.Footnote note && !isBlank(note.content()));
    }

    void write(List<Inline> content) {
        for (var inline : content) {
            switch (inline) {
                case Inline.Text text -> {
                    turnTo(text.marks());
                    out.words(text.text());
                }
                case Inline.Break hardBreak -> {
                    turnTo(hardBreak.marks());
                    out.tag("<br>");
                }
                case Inline.Footnote footnote -> reference(footnote);
            }
        }
        turnTo(List.of());
    }

    /** A reference is a link itself and so stands outside every other. */
    private void reference(Inline.Footnote footnote) {
        if (isBlank(footnote.content())) {
            return;
        }
        turnTo(footnote.marks().stream()
                .filter(mark -> !(mark instanceof Mark.Link))
                .toList());
        notes.add(footnote);
        var number = notes.size();
        out.tag("<sup><a href=\"").address("#fn" + number);
        out.tag("\" id=\"fnr" + number + "\" role=\"doc-noteref\">" + number + "</a></sup>");
    }

    void footnotes() {
        if (notes.isEmpty()) {
            return;
        }
        out.tag("<section class=\"footnotes\" role=\"doc-endnotes\"><ol>");
        for (int i = 0; i < notes.size(); i++) {
            out.tag("<li id=\"fn" + (i + 1) + "\">");
            write(notes.get(i).content());
            out.tag(" <a href=\"").address("#fnr" + (i + 1)).tag("\" role=\"doc-backlink\">↩</a></li>");
        }
        out.tag("</ol></section>");
    }

    /** Closes what does not go on and opens what begins; what two neighbours share stays open between them. */
    private void turnTo(List<Mark> marks) {
        int same = 0;
        while (same < open.size() && same < marks.size() && open.get(same).equals(marks.get(same))) {
            same++;
        }
        while (open.size() > same) {
            out.tag(end(open.removeLast()));
        }
        for (var mark : marks.subList(same, marks.size())) {
            start(mark);
            open.add(mark);
        }
    }

    private void start(Mark mark) {
        switch (mark) {
            case Mark.Strong _ -> out.tag("<strong>");
            case Mark.Em _ -> out.tag("<em>");
            case Mark.Lang lang ->
                out.tag("<span lang=\"").words(lang.tag()).tag("\" dir=\"" + Direction.of(lang.tag()) + "\">");
            case Mark.Link link ->
                out.tag("<a href=\"")
                        .address(link.href())
                        .tag(Href.isWeb(link.href()) ? "\" rel=\"noopener noreferrer\">" : "\">");
        }
    }

    private static String end(Mark mark) {
        return switch (mark) {
            case Mark.Strong _ -> "</strong>";
            case Mark.Em _ -> "</em>";
            case Mark.Lang _ -> "</span>";
            case Mark.Link _ -> "</a>";
        };
    }
}
