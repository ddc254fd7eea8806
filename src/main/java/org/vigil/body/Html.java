package org.vigil.body;

import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes a text as HTML. Every character that came from outside goes through {@link #escape}, every link through
 * {@link Href}; no attribute name, class or id is ever taken from the text.
 */
final class Html {

    private static final String SIZES = "(max-width: 42rem) 100vw, 42rem";
    private static final int LONGEST_LABEL = 120;

    private final Pictures pictures;
    private final @Nullable URI address;
    private final StringBuilder out = new StringBuilder();
    private final List<Mark> open = new ArrayList<>();
    private final List<Inline.Footnote> notes = new ArrayList<>();

    /** With an address, the page the text stands on, every link and picture address becomes absolute. */
    Html(Pictures pictures, @Nullable URI address) {
        this.pictures = pictures;
        this.address = address;
    }

    String write(Doc doc, @Nullable String dateline) {
        var pending = dateline == null || dateline.isBlank() ? null : dateline.strip();
        if (pending != null && doc.content().stream().noneMatch(Html::isRunningText)) {
            paragraph(List.of(), pending);
            pending = null;
        }
        for (var block : doc.content()) {
            if (pending != null && isRunningText(block) && block instanceof Block.Paragraph first) {
                paragraph(first.content(), pending);
                pending = null;
            } else {
                block(block);
            }
        }
        footnotes();
        return out.toString();
    }

    private static boolean isRunningText(Block block) {
        return block instanceof Block.Paragraph paragraph && !isBlank(paragraph.content());
    }

    private static boolean isBlank(List<Inline> content) {
        return PlainText.of(content).isBlank()
                && content.stream()
                        .noneMatch(inline -> inline instanceof Inline.Footnote note && !isBlank(note.content()));
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph.content(), null);
            case Block.Heading heading -> heading(heading);
            case Block.Blockquote quote -> quote(quote);
            case Block.BulletList list -> {
                out.append("<ul>");
                items(list.content());
                out.append("</ul>");
            }
            case Block.OrderedList list -> {
                out.append(list.order() == 1 ? "<ol>" : "<ol start=\"" + list.order() + "\">");
                items(list.content());
                out.append("</ol>");
            }
            case Block.Picture picture -> pictures.find(picture.media()).ifPresent(shown -> figure(picture, shown));
            case Block.Table table -> table(table);
            case Block.Rule _ -> out.append("<hr>");
        }
    }

    private void paragraph(List<Inline> content, @Nullable String dateline) {
        if (dateline == null && isBlank(content)) {
            return;
        }
        out.append("<p>");
        if (dateline != null) {
            out.append("<span class=\"dateline\">").append(escape(dateline)).append(" –</span> ");
        }
        line(content);
        out.append("</p>");
    }

    private void heading(Block.Heading heading) {
        if (isBlank(heading.content())) {
            return;
        }
        out.append("<h").append(heading.level()).append('>');
        line(heading.content());
        out.append("</h").append(heading.level()).append('>');
    }

    private void quote(Block.Blockquote quote) {
        out.append("<blockquote>");
        blocks(quote.content());
        if (quote.attribution() != null) {
            out.append("<footer class=\"attribution\">— ")
                    .append(escape(quote.attribution()))
                    .append("</footer>");
        }
        out.append("</blockquote>");
    }

    private void items(List<Block.Item> items) {
        for (var item : items) {
            out.append("<li>");
            blocks(item.content());
            out.append("</li>");
        }
    }

    private void figure(Block.Picture picture, Pictures.Shown shown) {
        out.append("<figure><img src=\"").append(escape(absolute(shown.src()))).append('"');
        if (address == null && !shown.srcset().isBlank()) {
            out.append(" srcset=\"")
                    .append(escape(shown.srcset()))
                    .append("\" sizes=\"")
                    .append(SIZES)
                    .append('"');
        }
        out.append(" alt=\"").append(escape(picture.alt())).append('"');
        out.append(" width=\"").append(shown.width()).append("\" height=\"").append(shown.height());
        out.append("\" loading=\"lazy\" decoding=\"async\">");
        figcaption(picture);
        out.append("</figure>");
    }

    private void figcaption(Block.Picture picture) {
        if (picture.caption() == null && picture.credit() == null) {
            return;
        }
        out.append("<figcaption>");
        if (picture.caption() != null) {
            out.append(escape(picture.caption()));
        }
        if (picture.credit() != null) {
            out.append(picture.caption() == null ? "" : " ")
                    .append("<small class=\"credit\">")
                    .append(escape(picture.credit()))
                    .append("</small>");
        }
        out.append("</figcaption>");
    }

    /** The box can be scrolled by keyboard; it is a group, not a region, because landmarks must have different names. */
    private void table(Block.Table table) {
        var label = label(table);
        out.append("<div class=\"table\" tabindex=\"0\"");
        if (!label.isEmpty()) {
            out.append(" role=\"group\" aria-label=\"").append(escape(label)).append('"');
        }
        out.append("><table>");
        rows(table);
        out.append("</table></div>");
    }

    private static String label(Block.Table table) {
        var first = table.content().getFirst();
        if (!isHead(first)) {
            return "";
        }
        var words = first.content().stream()
                .map(cell -> PlainText.ofBlocks(cell.content()))
                .filter(cell -> !cell.isEmpty())
                .toList();
        return Excerpt.of(List.of(String.join(", ", words))).characters(LONGEST_LABEL);
    }

    private void rows(Block.Table table) {
        var rows = table.content();
        var heads =
                table.content().stream().flatMap(row -> row.content().stream()).anyMatch(cell -> !cell.header());
        var head = heads && isHead(rows.getFirst());
        if (head) {
            out.append("<thead>");
            row(rows.getFirst(), true, true);
            out.append("</thead>");
        }
        out.append("<tbody>");
        rows.subList(head ? 1 : 0, rows.size()).forEach(row -> row(row, false, heads));
        out.append("</tbody>");
    }

    /** A first row of headings that reaches into no other row. */
    private static boolean isHead(Block.Row row) {
        return row.content().stream().allMatch(cell -> cell.header() && cell.rowspan() == 1);
    }

    private void row(Block.Row row, boolean head, boolean heads) {
        out.append("<tr>");
        for (var cell : row.content()) {
            var name = heads
                            && cell.header()
                            && !PlainText.ofBlocks(cell.content()).isEmpty()
                    ? "th"
                    : "td";
            out.append('<').append(name);
            if (name.equals("th")) {
                out.append(head ? " scope=\"col\"" : " scope=\"row\"");
            }
            span("colspan", cell.colspan());
            span("rowspan", cell.rowspan());
            out.append('>');
            blocks(cell.content());
            out.append("</").append(name).append('>');
        }
        out.append("</tr>");
    }

    private void span(String name, int count) {
        if (count > 1) {
            out.append(' ').append(name).append("=\"").append(count).append('"');
        }
    }

    private void line(List<Inline> content) {
        for (var inline : content) {
            switch (inline) {
                case Inline.Text text -> {
                    turnTo(text.marks());
                    out.append(escape(text.text()));
                }
                case Inline.Break hardBreak -> {
                    turnTo(hardBreak.marks());
                    out.append("<br>");
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
        out.append("<sup><a href=\"")
                .append(escape(absolute("#fn" + number)))
                .append("\" id=\"fnr")
                .append(number)
                .append("\" role=\"doc-noteref\">")
                .append(number)
                .append("</a></sup>");
    }

    private void footnotes() {
        if (notes.isEmpty()) {
            return;
        }
        out.append("<section class=\"footnotes\" role=\"doc-endnotes\"><ol>");
        for (int i = 0; i < notes.size(); i++) {
            out.append("<li id=\"fn").append(i + 1).append("\">");
            line(notes.get(i).content());
            out.append(" <a href=\"")
                    .append(escape(absolute("#fnr" + (i + 1))))
                    .append("\" role=\"doc-backlink\">↩</a></li>");
        }
        out.append("</ol></section>");
    }

    /** Closes what does not go on and opens what begins; what two neighbours share stays open between them. */
    private void turnTo(List<Mark> marks) {
        int same = 0;
        while (same < open.size() && same < marks.size() && open.get(same).equals(marks.get(same))) {
            same++;
        }
        while (open.size() > same) {
            out.append(end(open.removeLast()));
        }
        for (var mark : marks.subList(same, marks.size())) {
            out.append(start(mark));
            open.add(mark);
        }
    }

    private String start(Mark mark) {
        return switch (mark) {
            case Mark.Strong _ -> "<strong>";
            case Mark.Em _ -> "<em>";
            case Mark.Lang lang ->
                "<span lang=\"%s\" dir=\"%s\">".formatted(escape(lang.tag()), Direction.of(lang.tag()));
            case Mark.Link link ->
                "<a href=\"%s\"%s>"
                        .formatted(
                                escape(absolute(link.href())),
                                Href.isWeb(link.href()) ? " rel=\"noopener noreferrer\"" : "");
        };
    }

    private static String end(Mark mark) {
        return switch (mark) {
            case Mark.Strong _ -> "</strong>";
            case Mark.Em _ -> "</em>";
            case Mark.Lang _ -> "</span>";
            case Mark.Link _ -> "</a>";
        };
    }

    private String absolute(String href) {
        if (address == null) {
            return href;
        }
        if (href.startsWith("#")) {
            return address + href;
        }
        return Href.isHere(href) ? address.getScheme() + "://" + address.getRawAuthority() + href : href;
    }

    /** Control characters other than space have no meaning in HTML and no place in the XML of feeds. */
    private static String escape(String text) {
        var settled = Direction.settle(text);
        var escaped = new StringBuilder(settled.length() + settled.length() / 16);
        for (int i = 0; i < settled.length(); i++) {
            var c = settled.charAt(i);
            switch (c) {
                case '&' -> escaped.append("&amp;");
                case '<' -> escaped.append("&lt;");
                case '>' -> escaped.append("&gt;");
                case '"' -> escaped.append("&quot;");
                case '\'' -> escaped.append("&#39;");
                case '\t', '\n' -> escaped.append(c);
                case '\r' -> escaped.append('\n');
                default -> {
                    if (!Character.isISOControl(c) && c < '\uFFFE') {
                        escaped.append(c);
                    }
                }
            }
        }
        return escaped.toString();
    }
}
