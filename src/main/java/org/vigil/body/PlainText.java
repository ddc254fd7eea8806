package org.vigil.body;

import java.util.ArrayList;
import java.util.List;

/** A text without its structure: what a search, a plain mail or a teaser needs of it. */
final class PlainText {

    private final List<String> notes = new ArrayList<>();

    private PlainText() {}

    /** Everything there is to read, block by block, footnotes at the end. */
    static String of(Doc doc) {
        var text = new PlainText();
        var pieces = text.pieces(doc.content());
        pieces.addAll(text.notes);
        return String.join("\n\n", pieces);
    }

    static String of(List<Inline> content) {
        return new PlainText().line(content);
    }

    static String ofBlocks(List<Block> content) {
        return oneLine(String.join(" ", new PlainText().pieces(content)));
    }

    /** The running text: paragraphs at the top, or those inside lists, quotes and tables where there are no others. */
    static List<String> paragraphs(Doc doc) {
        var paragraphs = nonBlank(doc.content());
        return paragraphs.isEmpty() ? nonBlank(unfold(doc.content())) : paragraphs;
    }

    static String oneLine(String text) {
        var line = new StringBuilder(text.length());
        for (int i = 0; i < text.length(); i++) {
            char c = text.charAt(i);
            if (!isSpace(c)) {
                line.append(c);
            } else if (line.isEmpty() || line.charAt(line.length() - 1) != ' ') {
                line.append(' ');
            }
        }
        return line.toString().strip();
    }

    private static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c == '\u00a0';
    }

    private static List<String> nonBlank(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Block.Paragraph paragraph ? oneLine(of(paragraph.content())) : "")
                .filter(line -> !line.isEmpty())
                .toList();
    }

    static List<Block> unfold(List<Block> blocks) {
        var unfolded = new ArrayList<Block>();
        for (var block : blocks) {
            switch (block) {
                case Block.Blockquote quote -> unfolded.addAll(unfold(quote.content()));
                case Block.BulletList list -> list.content().forEach(item -> unfolded.addAll(unfold(item.content())));
                case Block.OrderedList list -> list.content().forEach(item -> unfolded.addAll(unfold(item.content())));
                case Block.Table table ->
                    table.content().stream()
                            .flatMap(row -> row.content().stream())
                            .forEach(cell -> unfolded.addAll(unfold(cell.content())));
                case Block.Paragraph _, Block.Heading _, Block.Picture _, Block.Rule _ -> unfolded.add(block);
            }
        }
        return unfolded;
    }

    private List<String> pieces(List<Block> blocks) {
        var pieces = new ArrayList<String>();
        for (var block : blocks) {
            var piece = piece(block);
            if (!piece.isBlank()) {
                pieces.add(piece.strip());
            }
        }
        return pieces;
    }

    private String piece(Block block) {
        return switch (block) {
            case Block.Paragraph paragraph -> line(paragraph.content());
            case Block.Heading heading -> line(heading.content());
            case Block.Blockquote quote -> quote(quote);
            case Block.BulletList list -> bullets(list);
            case Block.OrderedList list -> numbered(list);
            case Block.Picture picture -> picture.caption() == null ? "" : Direction.settle(picture.caption());
            case Block.Table table -> table(table);
            case Block.Rule _ -> "";
        };
    }

    private String quote(Block.Blockquote quote) {
        var words = String.join("\n\n", pieces(quote.content()));
        return quote.attribution() == null ? words : words + "\n— " + Direction.settle(quote.attribution());
    }

    private String bullets(Block.BulletList list) {
        var lines = list.content().stream().map(item -> "• " + item(item));
        return String.join("\n", lines.toList());
    }

    private String numbered(Block.OrderedList list) {
        var lines = new ArrayList<String>();
        for (var item : list.content()) {
            lines.add((list.order() + lines.size()) + ". " + item(item));
        }
        return String.join("\n", lines);
    }

    private String item(Block.Item item) {
        return String.join("\n", pieces(item.content()));
    }

    private String table(Block.Table table) {
        var lines = new ArrayList<String>();
        for (var row : table.content()) {
            var cells = row.content().stream().map(cell -> oneLine(String.join(" ", pieces(cell.content()))));
            lines.add(String.join("\t", cells.toList()));
        }
        return String.join("\n", lines);
    }

    private String line(List<Inline> content) {
        var line = new StringBuilder();
        for (var inline : content) {
            switch (inline) {
                case Inline.Text text -> line.append(text.text());
                case Inline.Break _ -> line.append('\n');
                case Inline.Footnote footnote -> note(footnote);
            }
        }
        return Direction.settle(line.toString());
    }

    private void note(Inline.Footnote footnote) {
        var words = line(footnote.content());
        if (!words.isBlank()) {
            notes.add(words.strip());
        }
    }
}
