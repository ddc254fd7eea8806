package org.vigil.body;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.vigil.wording.Direction;
import org.vigil.wording.OneLine;

/** A text as lines of plain words, one for each block, with a mark of its kind: two texts are compared by them. */
final class Lines {

    private final List<String> lines = new ArrayList<>();

    private Lines() {}

    static List<String> of(Doc doc) {
        var lines = new Lines();
        lines.blocks(doc.content(), "");
        return List.copyOf(lines.lines);
    }

    private void blocks(List<Block> blocks, String before) {
        blocks.forEach(block -> block(block, before));
    }

    private void block(Block block, String before) {
        switch (block) {
            case Block.Paragraph paragraph -> line(before, paragraph.line());
            case Block.Heading heading -> line(before + "#".repeat(heading.level()) + " ", heading.line());
            case Block.Blockquote quote -> {
                blocks(quote.content(), before + "> ");
                if (quote.attribution() != null) {
                    lines.add(before + "> — " + shown(quote.attribution()));
                }
            }
            case Block.BulletList list -> list.content().forEach(item -> item(item, before, "• "));
            case Block.OrderedList list -> {
                for (int i = 0; i < list.content().size(); i++) {
                    item(list.content().get(i), before, list.order() + i + ". ");
                }
            }
            case Block.Picture picture ->
                lines.add(before + bracket("picture", picture.alt(), picture.caption(), picture.credit()));
            case Block.PullFact fact -> lines.add(before + bracket("fact", fact.figure(), words(fact.line())));
            case Block.Embed embed -> lines.add(before + bracket("embed", embed.title(), embed.href(), embed.alt()));
            case Block.Table table -> table.content().forEach(row -> row(row, before));
            case Block.Rule _ -> lines.add(before + "---");
        }
    }

    private void item(Block.Item item, String before, String mark) {
        var first = lines.size();
        var indent = before + " ".repeat(mark.length());
        blocks(item.content(), indent);
        if (lines.size() > first) {
            lines.set(first, before + mark + lines.get(first).substring(indent.length()));
        }
    }

    private void row(Block.Row row, String before) {
        var cells = new StringBuilder(before);
        for (var cell : row.content()) {
            var inside = new Lines();
            inside.blocks(cell.content(), "");
            cells.append("| ").append(String.join(" ", inside.lines)).append(' ');
        }
        lines.add(cells.toString().stripTrailing());
    }

    private void line(String before, List<Inline> line) {
        var words = words(line);
        if (!words.isEmpty()) {
            lines.add(before + words);
        }
    }

    private static String words(List<Inline> line) {
        var words = new StringBuilder();
        for (var inline : line) {
            switch (inline) {
                case Inline.Text text -> words.append(text.text());
                case Inline.Break _ -> words.append(' ');
                case Inline.Footnote note ->
                    words.append(" [note: ").append(words(note.content())).append(']');
            }
        }
        return shown(words.toString());
    }

    private static String bracket(String kind, @Nullable String... parts) {
        var words = Stream.of(parts)
                .filter(part -> part != null && !part.isBlank())
                .map(Lines::shown)
                .collect(Collectors.joining(" | "));
        return words.isEmpty() ? "[" + kind + "]" : "[" + kind + ": " + words + "]";
    }

    private static String shown(String words) {
        return Direction.settle(OneLine.of(words));
    }
}
