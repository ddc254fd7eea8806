package org.vigil.body;

import java.util.ArrayList;
import java.util.List;
import org.vigil.wording.Direction;
import org.vigil.wording.OneLine;

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
        return OneLine.of(String.join(" ", new PlainText().pieces(content)));
    }

    /** The running text: paragraphs at the top, or those inside lists, quotes and tables where there are no others. */
    static List<String> paragraphs(Doc doc) {
        var paragraphs = nonBlank(doc.content());
        return paragraphs.isEmpty() ? nonBlank(Block.all(doc.content()).toList()) : paragraphs;
    }

    private static List<String> nonBlank(List<Block> blocks) {
        return blocks.stream()
                .map(block -> block instanceof Block.Paragraph paragraph ? OneLine.of(of(paragraph.line())) : "")
                .filter(line -> !line.isEmpty())
                .toList();
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
            case Block.Paragraph paragraph -> line(paragraph.line());
            case Block.Heading heading -> line(heading.line());
            case Block.Blockquote quote -> quote(quote);
            case Block.BulletList list -> bullets(list);
            case Block.OrderedList list -> numbered(list);
            case Block.Picture picture -> picture.caption() == null ? "" : Direction.settle(picture.caption());
            case Block.PullFact fact -> fact(fact);
            case Block.Embed embed -> Direction.settle(embed.title()) + "\n" + embed.href();
            case Block.Table table -> table(table);
            case Block.Rule _ -> "";
        };
    }

    private String quote(Block.Blockquote quote) {
        var words = String.join("\n\n", pieces(quote.content()));
        return quote.attribution() == null ? words : words + "\n— " + Direction.settle(quote.attribution());
    }

    private String fact(Block.PullFact fact) {
        var words = line(fact.line());
        return fact.figure() == null ? words : Direction.settle(fact.figure()) + "\n" + words;
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
            var cells = row.content().stream().map(cell -> OneLine.of(String.join(" ", pieces(cell.content()))));
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
