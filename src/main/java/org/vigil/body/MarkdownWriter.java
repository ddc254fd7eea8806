package org.vigil.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableBody;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableHead;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Document;
import org.commonmark.node.Emphasis;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.Image;
import org.commonmark.node.Link;
import org.commonmark.node.ListItem;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.renderer.markdown.MarkdownRenderer;
import org.jspecify.annotations.Nullable;

/** Writes CommonMark, as {@link Markdown} reads it. What that has no form for is left out; whoever needs all of it reads it back. */
final class MarkdownWriter {

    private static final MarkdownRenderer RENDERER = MarkdownRenderer.builder()
            .extensions(List.of(TablesExtension.create(), FootnotesExtension.create()))
            .build();

    private final List<Node> notes = new ArrayList<>();

    String write(Doc doc) {
        var document = new Document();
        blocks(document, doc.content());
        notes.forEach(document::appendChild);
        return RENDERER.render(document).stripTrailing();
    }

    private void blocks(Node parent, List<Block> blocks) {
        blocks.stream().flatMap(this::block).forEach(parent::appendChild);
    }

    private Stream<Node> block(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> Stream.of(line(new Paragraph(), paragraph.line()));
            case Block.Heading heading -> Stream.of(heading(heading));
            case Block.Blockquote quote -> Stream.of(quote(quote));
            case Block.BulletList list -> Stream.of(items(new BulletList(), list.content()));
            case Block.OrderedList list -> Stream.of(ordered(list));
            case Block.Picture picture -> Stream.of(picture(picture));
            case Block.Table table -> Stream.of(table(table));
            case Block.Rule _ -> Stream.of(new ThematicBreak());
            case Block.PullFact _, Block.Embed _ -> Stream.empty();
        };
    }

    private Node heading(Block.Heading heading) {
        var node = new Heading();
        node.setLevel(heading.level());
        return line(node, heading.line());
    }

    private Node quote(Block.Blockquote quote) {
        var node = new BlockQuote();
        blocks(node, quote.content());
        if (quote.attribution() != null) {
            node.appendChild(with(new Paragraph(), new Text("— " + quote.attribution())));
        }
        return node;
    }

    private Node ordered(Block.OrderedList list) {
        var node = new OrderedList();
        node.setMarkerStartNumber(list.order());
        return items(node, list.content());
    }

    private Node items(Node list, List<Block.Item> items) {
        for (var item : items) {
            var node = new ListItem();
            blocks(node, item.content());
            list.appendChild(node);
        }
        return list;
    }

    private static Node picture(Block.Picture picture) {
        var title = Stream.of(picture.caption(), picture.credit())
                .map(words -> words == null ? "" : words)
                .toList();
        var image = new Image(picture.media(), String.join("|", title));
        return with(new Paragraph(), with(image, new Text(picture.alt())));
    }

    private Node table(Block.Table table) {
        var rows = table.content();
        var head = new TableHead();
        var body = new TableBody();
        for (int i = 0; i < rows.size(); i++) {
            (i == 0 ? head : body).appendChild(row(rows.get(i), i == 0));
        }
        return with(with(new TableBlock(), head), body);
    }

    private Node row(Block.Row row, boolean heads) {
        var node = new TableRow();
        for (var cell : row.content()) {
            var column = new TableCell();
            column.setHeader(heads);
            cell.content().forEach(block -> line(column, block.line()));
            node.appendChild(column);
        }
        return node;
    }

    private Node line(Node parent, List<Inline> line) {
        inlines(parent, line, 0);
        return parent;
    }

    /** Neighbours with the same mark at this depth stand inside one node of it. */
    private void inlines(Node parent, List<Inline> line, int depth) {
        for (int from = 0; from < line.size(); ) {
            var mark = mark(line.get(from), depth);
            int to = from + 1;
            while (mark != null && to < line.size() && mark.equals(mark(line.get(to), depth))) {
                to++;
            }
            if (mark == null) {
                parent.appendChild(leaf(line.get(from)));
            } else {
                inlines(inside(parent, mark), line.subList(from, to), depth + 1);
            }
            from = to;
        }
    }

    private static @Nullable Mark mark(Inline inline, int depth) {
        return depth < inline.marks().size() ? inline.marks().get(depth) : null;
    }

    private static Node inside(Node parent, Mark mark) {
        var node = switch (mark) {
            case Mark.Link link -> new Link(link.href(), null);
            case Mark.Em _ -> new Emphasis("*");
            case Mark.Strong _ -> new StrongEmphasis("**");
            case Mark.Lang _ -> parent;
        };
        if (node != parent) {
            parent.appendChild(node);
        }
        return node;
    }

    private Node leaf(Inline inline) {
        return switch (inline) {
            case Inline.Text text -> new Text(text.text());
            case Inline.Break _ -> new HardLineBreak();
            case Inline.Footnote note -> reference(note);
        };
    }

    private Node reference(Inline.Footnote note) {
        var label = String.valueOf(notes.size() + 1);
        var definition = new FootnoteDefinition(label);
        notes.add(definition);
        definition.appendChild(line(new Paragraph(), note.content()));
        return new FootnoteReference(label);
    }

    private static Node with(Node parent, Node child) {
        parent.appendChild(child);
        return parent;
    }
}
