package org.vigil.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;

/**
 * The schema of a text, as a reader that turns JSON into nodes and refuses what it does not know. Names follow
 * ProseMirror's basic, list and table schemas, so that the editor's documents are read as they are.
 */
final class Schema {

    private static final int DEEPEST = 20;
    private static final int MOST_NODES = 50_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_FIGURE = 60;
    private static final int LONGEST_TITLE = 300;
    private static final int HIGHEST_ORDER = 999_999_999;
    private static final int WIDEST_SPAN = 20;
    private static final Pattern MEDIA = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    private static final Set<String> BLOCK = Set.of("type", "attrs", "content");
    private static final Set<String> LEAF = Set.of("type", "attrs");
    private static final Set<String> TEXT = Set.of("type", "attrs", "marks", "text");
    private static final Set<String> BREAK = Set.of("type", "attrs", "marks");
    private static final Set<String> FOOTNOTE = Set.of("type", "attrs", "content", "marks");

    private int nodes;

    private Schema() {}

    static Doc read(JsonNode json) {
        return new Schema().doc(Given.whole(json));
    }

    static boolean isMedia(String name) {
        return MEDIA.matcher(name).matches();
    }

    private Doc doc(Given doc) {
        if (!doc.type().equals("doc")) {
            throw doc.in("type").refuse("doc");
        }
        enter(doc, 0, BLOCK);
        doc.attribute("version").number(Doc.VERSION, Doc.VERSION, Doc.VERSION);
        return new Doc(blocks(doc, 0));
    }

    private List<Block> blocks(Given parent, int depth) {
        var blocks = new ArrayList<Block>();
        for (var child : parent.list("content")) {
            blocks.add(block(child, depth + 1));
        }
        return blocks;
    }

    private List<Block> someBlocks(Given parent, int depth) {
        return some(parent, blocks(parent, depth));
    }

    private Block block(Given node, int depth) {
        return switch (node.type()) {
            case "paragraph" -> paragraph(node, depth);
            case "heading" -> heading(node, depth);
            case "blockquote" -> blockquote(node, depth);
            case "bullet_list" -> bulletList(node, depth);
            case "ordered_list" -> orderedList(node, depth);
            case "picture" -> picture(node, depth);
            case "pull_fact" -> pullFact(node, depth);
            case "embed" -> embed(node, depth);
            case "table" -> table(node, depth);
            case "horizontal_rule" -> rule(node, depth);
            default ->
                throw node.in("type")
                        .refuse(
                                "paragraph, heading, blockquote, bullet_list, ordered_list, picture, pull_fact, embed, table or horizontal_rule");
        };
    }

    private Block paragraph(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.Paragraph(inlines(node, depth, true));
    }

    private Block heading(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.Heading(node.attribute("level").number(2, 4), inlines(node, depth, true));
    }

    private Block blockquote(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.Blockquote(node.words("attribution", LONGEST_LINE), someBlocks(node, depth));
    }

    private Block bulletList(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.BulletList(items(node, depth));
    }

    private Block orderedList(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.OrderedList(node.attribute("order").number(0, HIGHEST_ORDER, 1), items(node, depth));
    }

    private List<Block.Item> items(Given list, int depth) {
        var items = new ArrayList<Block.Item>();
        for (var child : list.list("content")) {
            items.add(item(child, depth + 1));
        }
        return some(list, items);
    }

    private Block.Item item(Given node, int depth) {
        if (!node.type().equals("list_item")) {
            throw node.in("type").refuse("list_item");
        }
        enter(node, depth, BLOCK);
        var content = someBlocks(node, depth);
        if (!(content.getFirst() instanceof Block.Paragraph)) {
            throw node.list("content").getFirst().in("type").refuse("paragraph as the first block of a list_item");
        }
        return new Block.Item(content);
    }

    private Block picture(Given node, int depth) {
        enter(node, depth, LEAF);
        var media = media(node.attribute("media"));
        var alt = node.attribute("alt").string(LONGEST_LINE);
        return new Block.Picture(media, alt, node.words("caption", LONGEST_LINE), node.words("credit", LONGEST_LINE));
    }

    private static String media(Given media) {
        if (!isMedia(media.string())) {
            throw media.refuse("the content hash of a picture");
        }
        return media.string();
    }

    private Block pullFact(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.PullFact(node.words("figure", LONGEST_FIGURE), inlines(node, depth, true));
    }

    private Block embed(Given node, int depth) {
        enter(node, depth, LEAF);
        var href = node.attribute("href");
        if (Host.shown(href.string()).isEmpty()) {
            throw href.refuse("an https address with a host");
        }
        var title = node.words("title", LONGEST_TITLE);
        if (title == null) {
            throw node.attribute("title").refuse("words that say what is there");
        }
        var media = node.attribute("media");
        if (media.isAbsent()) {
            return new Block.Embed(href.string(), title, null, "");
        }
        var alt = node.words("alt", LONGEST_LINE);
        return new Block.Embed(href.string(), title, media(media), alt == null ? "" : alt);
    }

    private Block table(Given node, int depth) {
        enter(node, depth, BLOCK);
        var rows = new ArrayList<Block.Row>();
        for (var child : node.list("content")) {
            rows.add(row(child, depth + 1));
        }
        return new Block.Table(some(node, rows));
    }

    private Block.Row row(Given node, int depth) {
        if (!node.type().equals("table_row")) {
            throw node.in("type").refuse("table_row");
        }
        enter(node, depth, BLOCK);
        var cells = new ArrayList<Block.Cell>();
        for (var child : node.list("content")) {
            cells.add(cell(child, depth + 1));
        }
        return new Block.Row(some(node, cells));
    }

    private Block.Cell cell(Given node, int depth) {
        var type = node.type();
        if (!type.equals("table_cell") && !type.equals("table_header")) {
            throw node.in("type").refuse("table_cell or table_header");
        }
        enter(node, depth, BLOCK);
        node.attribute("colwidth").requireNothing();
        var colspan = node.attribute("colspan").number(1, WIDEST_SPAN, 1);
        var rowspan = node.attribute("rowspan").number(1, WIDEST_SPAN, 1);
        return new Block.Cell(type.equals("table_header"), colspan, rowspan, someBlocks(node, depth));
    }

    private Block rule(Given node, int depth) {
        enter(node, depth, LEAF);
        return new Block.Rule();
    }

    private List<Inline> inlines(Given parent, int depth, boolean withNotes) {
        var line = new Line();
        for (var child : parent.list("content")) {
            line.add(inline(child, depth + 1, withNotes));
        }
        return line.content();
    }

    private Inline inline(Given node, int depth, boolean withNotes) {
        var type = node.type();
        if (type.equals("footnote") && withNotes) {
            return footnote(node, depth);
        }
        return switch (type) {
            case "text" -> text(node, depth);
            case "hard_break" -> hardBreak(node, depth);
            default -> throw node.in("type").refuse(withNotes ? "text, hard_break or footnote" : "text or hard_break");
        };
    }

    private Inline text(Given node, int depth) {
        enter(node, depth, TEXT);
        var text = node.in("text").string();
        if (text.isEmpty()) {
            throw node.in("text").refuse("at least one character");
        }
        return new Inline.Text(text, Marks.of(node));
    }

    private Inline hardBreak(Given node, int depth) {
        enter(node, depth, BREAK);
        return new Inline.Break(Marks.of(node));
    }

    private Inline footnote(Given node, int depth) {
        enter(node, depth, FOOTNOTE);
        return new Inline.Footnote(inlines(node, depth, false), Marks.of(node));
    }

    private void enter(Given node, int depth, Set<String> properties) {
        if (depth > DEEPEST) {
            throw new InvalidBody(node.place(), "nested " + depth + " deep", "at most " + DEEPEST);
        }
        if (++nodes > MOST_NODES) {
            throw new InvalidBody(node.place(), "node " + nodes, "at most " + MOST_NODES + " nodes");
        }
        Shape.require(node, properties);
    }

    private static <T> List<T> some(Given parent, List<T> children) {
        if (children.isEmpty()) {
            throw new InvalidBody(parent.place() + ".content", "empty", "at least one node");
        }
        return children;
    }
}
