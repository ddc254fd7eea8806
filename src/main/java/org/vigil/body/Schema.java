package org.vigil.body;

import static java.util.Map.entry;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.IllformedLocaleException;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/**
 * The schema of a text, as a reader that turns JSON into nodes and refuses what it does not know. Names follow
 * ProseMirror's basic, list and table schemas, so that the editor's documents are read as they are.
 */
final class Schema {

    private static final int DEEPEST = 20;
    private static final int MOST_NODES = 50_000;
    private static final int LONGEST_LINE = 2_000;
    private static final int LONGEST_TAG = 35;
    private static final int HIGHEST_ORDER = 999_999_999;
    private static final int WIDEST_SPAN = 20;
    private static final Pattern MEDIA = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._-]{0,127}");

    private static final Set<String> SPANS = Set.of("colspan", "rowspan", "colwidth");
    private static final Map<String, Set<String>> ATTRIBUTES = Map.ofEntries(
            entry("doc", Set.of("version")),
            entry("paragraph", Set.of()),
            entry("heading", Set.of("level")),
            entry("blockquote", Set.of("attribution")),
            entry("bullet_list", Set.of()),
            entry("ordered_list", Set.of("order")),
            entry("list_item", Set.of()),
            entry("picture", Set.of("media", "alt", "caption", "credit")),
            entry("table", Set.of()),
            entry("table_row", Set.of()),
            entry("table_header", SPANS),
            entry("table_cell", SPANS),
            entry("horizontal_rule", Set.of()),
            entry("text", Set.of()),
            entry("hard_break", Set.of()),
            entry("footnote", Set.of()),
            entry("strong", Set.of()),
            entry("em", Set.of()),
            entry("link", Set.of("href", "title")),
            entry("lang", Set.of("tag")));
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
        if (!type(doc).equals("doc")) {
            throw doc.in("type").refuse("doc");
        }
        enter(doc, 0, BLOCK);
        attribute(doc, "version").number(Doc.VERSION, Doc.VERSION, Doc.VERSION);
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
        return switch (type(node)) {
            case "paragraph" -> paragraph(node, depth);
            case "heading" -> heading(node, depth);
            case "blockquote" -> blockquote(node, depth);
            case "bullet_list" -> bulletList(node, depth);
            case "ordered_list" -> orderedList(node, depth);
            case "picture" -> picture(node, depth);
            case "table" -> table(node, depth);
            case "horizontal_rule" -> rule(node, depth);
            default ->
                throw node.in("type")
                        .refuse(
                                "paragraph, heading, blockquote, bullet_list, ordered_list, picture, table or horizontal_rule");
        };
    }

    private Block paragraph(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.Paragraph(inlines(node, depth, true));
    }

    private Block heading(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.Heading(attribute(node, "level").number(2, 4), inlines(node, depth, true));
    }

    private Block blockquote(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.Blockquote(line(node, "attribution"), someBlocks(node, depth));
    }

    private Block bulletList(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.BulletList(items(node, depth));
    }

    private Block orderedList(Given node, int depth) {
        enter(node, depth, BLOCK);
        return new Block.OrderedList(attribute(node, "order").number(0, HIGHEST_ORDER, 1), items(node, depth));
    }

    private List<Block.Item> items(Given list, int depth) {
        var items = new ArrayList<Block.Item>();
        for (var child : list.list("content")) {
            items.add(item(child, depth + 1));
        }
        return some(list, items);
    }

    private Block.Item item(Given node, int depth) {
        if (!type(node).equals("list_item")) {
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
        var media = attribute(node, "media");
        if (!isMedia(media.string())) {
            throw media.refuse("the content hash of a picture");
        }
        var alt = attribute(node, "alt").string(LONGEST_LINE);
        return new Block.Picture(media.string(), alt, line(node, "caption"), line(node, "credit"));
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
        if (!type(node).equals("table_row")) {
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
        var type = type(node);
        if (!type.equals("table_cell") && !type.equals("table_header")) {
            throw node.in("type").refuse("table_cell or table_header");
        }
        enter(node, depth, BLOCK);
        attribute(node, "colwidth").requireNothing();
        var colspan = attribute(node, "colspan").number(1, WIDEST_SPAN, 1);
        var rowspan = attribute(node, "rowspan").number(1, WIDEST_SPAN, 1);
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
        var type = type(node);
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
        return new Inline.Text(text, marks(node));
    }

    private Inline hardBreak(Given node, int depth) {
        enter(node, depth, BREAK);
        return new Inline.Break(marks(node));
    }

    private Inline footnote(Given node, int depth) {
        enter(node, depth, FOOTNOTE);
        return new Inline.Footnote(inlines(node, depth, false), marks(node));
    }

    private List<Mark> marks(Given node) {
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
        return switch (type(mark)) {
            case "strong" -> bare(mark, new Mark.Strong());
            case "em" -> bare(mark, new Mark.Em());
            case "link" -> link(mark);
            case "lang" -> lang(mark);
            default -> throw mark.in("type").refuse("strong, em, link or lang");
        };
    }

    private static Mark bare(Given given, Mark mark) {
        shape(given, LEAF);
        return mark;
    }

    private static Mark link(Given mark) {
        shape(mark, LEAF);
        attribute(mark, "title").requireNothing();
        var href = attribute(mark, "href");
        if (!Href.isSafe(href.string())) {
            throw href.refuse("an http, https, mailto or tel address, or a path on this site");
        }
        return new Mark.Link(href.string());
    }

    private static Mark lang(Given mark) {
        shape(mark, LEAF);
        var tag = attribute(mark, "tag");
        return new Mark.Lang(
                language(tag.string(LONGEST_TAG)).orElseThrow(() -> tag.refuse("a language tag such as ar or pt-BR")));
    }

    private static Optional<String> language(String tag) {
        try {
            var language = new Locale.Builder().setLanguageTag(tag).build();
            return language.getLanguage().isEmpty() ? Optional.empty() : Optional.of(language.toLanguageTag());
        } catch (IllformedLocaleException malformed) {
            return Optional.empty();
        }
    }

    private static String type(Given node) {
        node.requireObject();
        return node.in("type").string();
    }

    private void enter(Given node, int depth, Set<String> properties) {
        if (depth > DEEPEST) {
            throw new InvalidBody(node.place(), "nested " + depth + " deep", "at most " + DEEPEST);
        }
        if (++nodes > MOST_NODES) {
            throw new InvalidBody(node.place(), "node " + nodes, "at most " + MOST_NODES + " nodes");
        }
        shape(node, properties);
    }

    private static void shape(Given node, Set<String> properties) {
        node.holdsOnly(properties);
        if (node.has("attrs")) {
            node.in("attrs").holdsOnly(ATTRIBUTES.getOrDefault(type(node), Set.of()));
        }
    }

    private static Given attribute(Given node, String name) {
        return node.in("attrs").in(name);
    }

    /** A line of plain words, or none. */
    private static @Nullable String line(Given node, String name) {
        var line = attribute(node, name);
        if (line.isAbsent()) {
            return null;
        }
        var words = line.string(LONGEST_LINE);
        return words.isBlank() ? null : words;
    }

    private static <T> List<T> some(Given parent, List<T> children) {
        if (children.isEmpty()) {
            throw new InvalidBody(parent.place() + ".content", "empty", "at least one node");
        }
        return children;
    }
}
