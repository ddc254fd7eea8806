package org.vigil.body;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import org.commonmark.ext.footnotes.FootnoteDefinition;
import org.commonmark.ext.footnotes.FootnoteReference;
import org.commonmark.ext.footnotes.FootnotesExtension;
import org.commonmark.ext.footnotes.InlineFootnote;
import org.commonmark.ext.gfm.tables.TableBlock;
import org.commonmark.ext.gfm.tables.TableCell;
import org.commonmark.ext.gfm.tables.TableRow;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.BlockQuote;
import org.commonmark.node.BulletList;
import org.commonmark.node.Code;
import org.commonmark.node.DefinitionMap;
import org.commonmark.node.Emphasis;
import org.commonmark.node.FencedCodeBlock;
import org.commonmark.node.HardLineBreak;
import org.commonmark.node.Heading;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.IndentedCodeBlock;
import org.commonmark.node.Link;
import org.commonmark.node.LinkReferenceDefinition;
import org.commonmark.node.Node;
import org.commonmark.node.OrderedList;
import org.commonmark.node.Paragraph;
import org.commonmark.node.SoftLineBreak;
import org.commonmark.node.StrongEmphasis;
import org.commonmark.node.Text;
import org.commonmark.node.ThematicBreak;
import org.commonmark.parser.Parser;
import org.jspecify.annotations.Nullable;

/**
 * Reads CommonMark. What our schema has no word for keeps its words and loses its form: raw HTML and code become plain
 * text, a link that may not be followed becomes its text.
 */
final class Markdown {

    private static final int DEEPEST = 60;

    private static final Parser PARSER = Parser.builder()
            .extensions(List.of(
                    TablesExtension.create(),
                    FootnotesExtension.builder().inlineFootnotes(true).build()))
            .build();

    private final Function<String, String> media;
    private final DefinitionMap<FootnoteDefinition> definitions = new DefinitionMap<>(FootnoteDefinition.class);
    private final Map<FootnoteDefinition, List<Inline>> notes = new HashMap<>();

    Markdown(Function<String, String> media) {
        this.media = media;
    }

    Doc read(String markdown) {
        var document = parsed(markdown);
        for (Node node = document; node != null; node = following(node)) {
            if (node instanceof FootnoteDefinition definition) {
                definitions.putIfAbsent(definition.getLabel(), definition);
            }
        }
        return new Doc(blocks(document, 0));
    }

    /** The library follows nesting by calling itself, so a text made to be deep ends its stack before our limit is reached. */
    private static Node parsed(String markdown) {
        try {
            return PARSER.parse(markdown);
        } catch (StackOverflowError tooDeep) {
            throw new InvalidBody("document", "nested without end", "at most 20 levels");
        }
    }

    private static @Nullable Node following(Node node) {
        if (node.getFirstChild() != null) {
            return node.getFirstChild();
        }
        var at = node;
        while (at != null && at.getNext() == null) {
            at = at.getParent();
        }
        return at == null ? null : at.getNext();
    }

    private List<Block> blocks(Node parent, int depth) {
        requireDepth(depth);
        var blocks = new ArrayList<Block>();
        for (var child : children(parent)) {
            var block = block(child, depth + 1);
            if (block != null) {
                blocks.add(block);
            }
        }
        return blocks;
    }

    private @Nullable Block block(Node node, int depth) {
        return switch (node) {
            case Paragraph paragraph -> paragraph(paragraph);
            case Heading heading -> new Block.Heading(Math.clamp(heading.getLevel(), 2, 4), inlines(heading));
            case BlockQuote quote -> quote(quote, depth);
            case BulletList list -> new Block.BulletList(items(list, depth));
            case OrderedList list -> new Block.OrderedList(start(list), items(list, depth));
            case TableBlock table -> table(table);
            case ThematicBreak _ -> new Block.Rule();
            case HtmlBlock html -> plain(html.getLiteral());
            case FencedCodeBlock code -> plain(code.getLiteral());
            case IndentedCodeBlock code -> plain(code.getLiteral());
            case FootnoteDefinition _ -> null;
            case LinkReferenceDefinition _ -> null;
            default -> new Block.Paragraph(inlines(node));
        };
    }

    private Block paragraph(Paragraph paragraph) {
        var picture = picture(paragraph);
        return picture == null ? new Block.Paragraph(inlines(paragraph)) : picture;
    }

    private @Nullable Block quote(BlockQuote quote, int depth) {
        var attribution = takeAttribution(quote);
        var content = blocks(quote, depth);
        return content.isEmpty() ? null : new Block.Blockquote(attribution, content);
    }

    /** The last line of a quote, if it begins with a dash and is not all there is. */
    private @Nullable String takeAttribution(BlockQuote quote) {
        if (!(quote.getLastChild() instanceof Paragraph last)) {
            return null;
        }
        var line = lastLine(last);
        var words = PlainText.of(inlines(line));
        var isAll = line.size() == children(last).size();
        if (!words.matches("(?s)[—–] .*\\S.*") || (isAll && last.getPrevious() == null)) {
            return null;
        }
        if (isAll) {
            last.unlink();
        } else {
            line.getFirst().getPrevious().unlink();
            line.forEach(Node::unlink);
        }
        return words.substring(2).strip();
    }

    private static List<Node> lastLine(Paragraph paragraph) {
        var line = new ArrayList<Node>();
        for (var child : children(paragraph)) {
            if (child instanceof SoftLineBreak || child instanceof HardLineBreak) {
                line.clear();
            } else {
                line.add(child);
            }
        }
        return line;
    }

    private List<Block.Item> items(Node list, int depth) {
        var items = new ArrayList<Block.Item>();
        for (var child : children(list)) {
            var content = blocks(child, depth + 1);
            if (content.isEmpty() || !(content.getFirst() instanceof Block.Paragraph)) {
                content.addFirst(new Block.Paragraph(List.of()));
            }
            items.add(new Block.Item(content));
        }
        return items;
    }

    private static int start(OrderedList list) {
        var start = list.getMarkerStartNumber();
        return start == null ? 1 : start;
    }

    private Block table(TableBlock table) {
        var rows = new ArrayList<Block.Row>();
        for (var part : children(table)) {
            for (var row : children(part)) {
                if (row instanceof TableRow) {
                    rows.add(
                            new Block.Row(children(row).stream().map(this::cell).toList()));
                }
            }
        }
        return new Block.Table(rows);
    }

    private Block.Cell cell(Node cell) {
        var header = cell instanceof TableCell known && known.isHeader();
        return new Block.Cell(header, 1, 1, List.of(new Block.Paragraph(inlines(cell))));
    }

    /** An image alone in its paragraph; its title holds caption and credit with a bar between them. */
    private Block.@Nullable Picture picture(Paragraph paragraph) {
        if (!(paragraph.getFirstChild() instanceof Image image) || image.getNext() != null) {
            return null;
        }
        var hash = media.apply(image.getDestination());
        if (!Schema.isMedia(hash)) {
            return null;
        }
        var title = image.getTitle() == null ? "" : image.getTitle();
        var bar = title.indexOf('|');
        return new Block.Picture(
                hash,
                PlainText.of(inlines(image)),
                wordsOrNull(bar < 0 ? title : title.substring(0, bar)),
                wordsOrNull(bar < 0 ? "" : title.substring(bar + 1)));
    }

    private static @Nullable String wordsOrNull(String words) {
        return words.isBlank() ? null : words.strip();
    }

    private static Block plain(String literal) {
        var line = new Line();
        var separator = false;
        for (var words : literal.strip().split("\\R", -1)) {
            if (separator) {
                line.add(new Inline.Break(List.of()));
            }
            line.add(new Inline.Text(words, List.of()));
            separator = true;
        }
        return new Block.Paragraph(line.content());
    }

    private List<Inline> inlines(Node parent) {
        return inlines(children(parent));
    }

    private List<Inline> inlines(List<Node> nodes) {
        var line = new Line();
        nodes.forEach(node -> inline(node, line, List.of(), true, 0));
        return line.content();
    }

    private void inline(Node node, Line line, List<Mark> marks, boolean withNotes, int depth) {
        requireDepth(depth);
        switch (node) {
            case Text text -> line.add(new Inline.Text(text.getLiteral(), marks));
            case Code code -> line.add(new Inline.Text(code.getLiteral(), marks));
            case HtmlInline html -> line.add(new Inline.Text(html.getLiteral(), marks));
            case SoftLineBreak _ -> line.add(new Inline.Text(" ", marks));
            case HardLineBreak _ -> line.add(new Inline.Break(marks));
            case FootnoteReference reference when withNotes -> reference(reference, line, marks);
            case InlineFootnote note when withNotes -> line.add(new Inline.Footnote(noteOf(List.of(note)), marks));
            case FootnoteReference _ -> {}
            case InlineFootnote _ -> {}
            default -> {
                for (var child : children(node)) {
                    inline(child, line, with(node, marks), withNotes, depth + 1);
                }
            }
        }
    }

    private void reference(FootnoteReference reference, Line line, List<Mark> marks) {
        var definition = definitions.get(reference.getLabel());
        if (definition != null) {
            var content = notes.computeIfAbsent(definition, known -> noteOf(children(known)));
            line.add(new Inline.Footnote(content, marks));
        }
    }

    /** The words of a note in one line; a note has no notes. */
    private List<Inline> noteOf(List<Node> parts) {
        var line = new Line();
        for (int i = 0; i < parts.size(); i++) {
            if (i > 0) {
                line.add(new Inline.Text(" ", List.of()));
            }
            for (var child : children(parts.get(i))) {
                inline(child, line, List.of(), false, 0);
            }
        }
        return line.content();
    }

    private static List<Mark> with(Node node, List<Mark> marks) {
        return switch (node) {
            case Emphasis _ -> with(new Mark.Em(), marks);
            case StrongEmphasis _ -> with(new Mark.Strong(), marks);
            case Link link when Href.isSafe(link.getDestination()) -> with(new Mark.Link(link.getDestination()), marks);
            default -> marks;
        };
    }

    private static List<Mark> with(Mark mark, List<Mark> marks) {
        if (marks.stream().anyMatch(other -> other.rank() == mark.rank())) {
            return marks;
        }
        var more = new ArrayList<>(marks);
        more.add(mark);
        more.sort(Comparator.comparingInt(Mark::rank));
        return more;
    }

    private static List<Node> children(Node parent) {
        var children = new ArrayList<Node>();
        for (var child = parent.getFirstChild(); child != null; child = child.getNext()) {
            children.add(child);
        }
        return children;
    }

    private static void requireDepth(int depth) {
        if (depth > DEEPEST) {
            throw new InvalidBody("markdown", "nested more than " + DEEPEST + " deep", "at most that");
        }
    }
}
