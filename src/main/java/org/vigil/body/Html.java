package org.vigil.body;

import java.net.URI;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.wording.Excerpt;

/**
 * Writes a text as HTML. Every character that came from outside goes through {@link Markup#words}, every link through
 * {@link Href}; no attribute name, class or id is ever taken from the text.
 */
final class Html {

    private static final String SIZES = "(max-width: 42rem) 100vw, 42rem";
    private static final int LONGEST_LABEL = 120;

    private final Pictures pictures;
    private final boolean inPlace;
    private final Markup out;
    private final HtmlLines lines;

    /** With an address, the page the text stands on, every link and picture address becomes absolute. */
    Html(Pictures pictures, @Nullable URI address) {
        this.pictures = pictures;
        inPlace = address == null;
        out = new Markup(address);
        lines = new HtmlLines(out);
    }

    String write(Doc doc, @Nullable String dateline) {
        var pending = dateline == null || dateline.isBlank() ? null : dateline.strip();
        if (pending != null && doc.content().stream().noneMatch(Html::isRunningText)) {
            paragraph(List.of(), pending);
            pending = null;
        }
        for (var block : doc.content()) {
            if (pending != null && isRunningText(block) && block instanceof Block.Paragraph first) {
                paragraph(first.line(), pending);
                pending = null;
            } else {
                block(block);
            }
        }
        lines.footnotes();
        return out.toString();
    }

    private static boolean isRunningText(Block block) {
        return block instanceof Block.Paragraph paragraph && !HtmlLines.isBlank(paragraph.line());
    }

    private void blocks(List<Block> blocks) {
        blocks.forEach(this::block);
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> paragraph(paragraph.line(), null);
            case Block.Heading heading -> heading(heading);
            case Block.Blockquote quote -> quote(quote);
            case Block.BulletList list -> {
                out.tag("<ul>");
                items(list.content());
                out.tag("</ul>");
            }
            case Block.OrderedList list -> {
                out.tag(list.order() == 1 ? "<ol>" : "<ol start=\"" + list.order() + "\">");
                items(list.content());
                out.tag("</ol>");
            }
            case Block.Picture picture -> pictures.find(picture.media()).ifPresent(shown -> figure(picture, shown));
            case Block.PullFact fact -> fact(fact);
            case Block.Embed embed -> embed(embed);
            case Block.Table table -> table(table);
            case Block.Rule _ -> out.tag("<hr>");
        }
    }

    private void paragraph(List<Inline> content, @Nullable String dateline) {
        if (dateline == null && HtmlLines.isBlank(content)) {
            return;
        }
        out.tag("<p>");
        if (dateline != null) {
            out.tag("<span class=\"dateline\">").words(dateline).tag(" –</span> ");
        }
        lines.write(content);
        out.tag("</p>");
    }

    private void heading(Block.Heading heading) {
        if (HtmlLines.isBlank(heading.line())) {
            return;
        }
        out.tag("<h" + heading.level() + ">");
        lines.write(heading.line());
        out.tag("</h" + heading.level() + ">");
    }

    private void quote(Block.Blockquote quote) {
        out.tag("<blockquote>");
        blocks(quote.content());
        if (quote.attribution() != null) {
            out.tag("<footer class=\"attribution\">— ")
                    .words(quote.attribution())
                    .tag("</footer>");
        }
        out.tag("</blockquote>");
    }

    private void items(List<Block.Item> items) {
        for (var item : items) {
            out.tag("<li>");
            blocks(item.content());
            out.tag("</li>");
        }
    }

    private void figure(Block.Picture picture, Pictures.Shown shown) {
        out.tag("<figure>");
        img(shown, picture.alt());
        figcaption(picture);
        out.tag("</figure>");
    }

    private void img(Pictures.Shown shown, String alt) {
        out.tag("<img src=\"").address(shown.src()).tag("\"");
        if (inPlace && !shown.srcset().isBlank()) {
            out.tag(" srcset=\"").words(shown.srcset()).tag("\" sizes=\"" + SIZES + "\"");
        }
        out.tag(" alt=\"").words(alt).tag("\"");
        out.tag(" width=\"" + shown.width() + "\" height=\"" + shown.height() + "\"");
        out.tag(" loading=\"lazy\" decoding=\"async\">");
    }

    private void figcaption(Block.Picture picture) {
        if (picture.caption() == null && picture.credit() == null) {
            return;
        }
        out.tag("<figcaption>");
        if (picture.caption() != null) {
            out.words(picture.caption());
        }
        if (picture.credit() != null) {
            out.tag(picture.caption() == null ? "" : " ")
                    .tag("<small class=\"credit\">")
                    .words(picture.credit())
                    .tag("</small>");
        }
        out.tag("</figcaption>");
    }

    private void fact(Block.PullFact fact) {
        var blank = HtmlLines.isBlank(fact.line());
        if (blank && fact.figure() == null) {
            return;
        }
        out.tag("<div class=\"pull-fact\">");
        if (fact.figure() != null) {
            out.tag("<b class=\"pull-figure\">").words(fact.figure()).tag("</b>");
        }
        if (!blank) {
            out.tag("<p>");
            lines.write(fact.line());
            out.tag("</p>");
        }
        out.tag("</div>");
    }

    /** Nothing is loaded from there: a link says what is to be found, and on whose site. */
    private void embed(Block.Embed embed) {
        out.tag("<figure class=\"embed\">");
        if (embed.media() != null) {
            pictures.find(embed.media()).ifPresent(shown -> img(shown, embed.alt()));
        }
        out.tag("<a href=\"").address(embed.href()).tag("\" rel=\"noopener noreferrer\" target=\"_blank\">");
        out.tag("<span class=\"embed-title\">").words(embed.title()).tag("</span> ");
        out.tag("<span class=\"embed-host\" dir=\"ltr\">")
                .words(Host.shown(embed.href()).orElseThrow())
                .tag("</span></a></figure>");
    }

    /** The box can be scrolled by keyboard; it is a group, not a region, because landmarks must have different names. */
    private void table(Block.Table table) {
        var label = label(table);
        out.tag("<div class=\"table\" tabindex=\"0\"");
        if (!label.isEmpty()) {
            out.tag(" role=\"group\" aria-label=\"").words(label).tag("\"");
        }
        out.tag("><table>");
        rows(table);
        out.tag("</table></div>");
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
        var heads = table.cells().anyMatch(cell -> !cell.header());
        var head = heads && isHead(rows.getFirst());
        if (head) {
            out.tag("<thead>");
            row(rows.getFirst(), true, true);
            out.tag("</thead>");
        }
        out.tag("<tbody>");
        rows.subList(head ? 1 : 0, rows.size()).forEach(row -> row(row, false, heads));
        out.tag("</tbody>");
    }

    /** A first row of headings that reaches into no other row. */
    private static boolean isHead(Block.Row row) {
        return row.content().stream().allMatch(cell -> cell.header() && cell.rowspan() == 1);
    }

    private void row(Block.Row row, boolean head, boolean heads) {
        out.tag("<tr>");
        for (var cell : row.content()) {
            var name = heads && cell.isHeading() ? "th" : "td";
            out.tag("<" + name);
            if (name.equals("th")) {
                out.tag(head ? " scope=\"col\"" : " scope=\"row\"");
            }
            span("colspan", cell.colspan());
            span("rowspan", cell.rowspan());
            out.tag(">");
            blocks(cell.content());
            out.tag("</" + name + ">");
        }
        out.tag("</tr>");
    }

    private void span(String name, int count) {
        if (count > 1) {
            out.tag(" " + name + "=\"" + count + "\"");
        }
    }
}
