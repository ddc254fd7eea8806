package org.vigil.paste;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ObjectNode;

/** Blocks in the making, in the body or inside one of its blocks. */
final class Flow {

    /** A paragraph may stand here and hold a footnote before the schema's twenty levels are reached. */
    private static final int DEEPEST = 17;

    private final int depth;
    private final boolean boldAnyway;
    private final List<ObjectNode> blocks = new ArrayList<>();
    private final WordLists lists = new WordLists(blocks);
    private Words line = new Words();

    private Flow(int depth, boolean boldAnyway) {
        this.depth = depth;
        this.boldAnyway = boldAnyway;
    }

    static Flow ofBody() {
        return new Flow(1, false);
    }

    /** A single line, in which blocks are divided by spaces. */
    static Flow ofLine() {
        return new Flow(Integer.MAX_VALUE, false);
    }

    /** The blocks inside a block, so many levels below. */
    Flow inside(int levels) {
        return new Flow(depth + levels, false);
    }

    /** Blocks in which everything is bold. */
    Flow bold(int levels) {
        return new Flow(depth + levels, true);
    }

    /** Blocks that hold no others. */
    Flow lowest() {
        return new Flow(DEEPEST, false);
    }

    boolean isLine() {
        return depth == Integer.MAX_VALUE;
    }

    boolean isBoldAnyway() {
        return boldAnyway;
    }

    /** Whether blocks may stand so many levels below these; where they may not, they become neighbours. */
    boolean reaches(int levels) {
        return !isLine() && depth + levels <= DEEPEST;
    }

    void words(String text, Style style) {
        var lines = style.pre() ? text.split("\r\n|\r|\n", -1) : new String[] {text};
        for (int i = 0; i < lines.length; i++) {
            if (i > 0) {
                hardBreak(style);
            }
            line.add(lines[i], style);
        }
    }

    /** Two line ends in a row begin a new paragraph, as people who cannot have paragraphs write them. */
    void hardBreak(Style style) {
        if (line.endsWithBreak() && !isLine()) {
            endLine();
        } else {
            line.hardBreak(style);
        }
    }

    void note(List<ObjectNode> words, Style style) {
        line.note(words, style);
    }

    void endLine() {
        if (isLine()) {
            line.add(" ", Style.PLAIN);
            return;
        }
        var content = line.content();
        line = new Words();
        if (!content.isEmpty()) {
            lists.end();
            blocks.add(Json.node("paragraph", content));
        }
    }

    void add(ObjectNode block) {
        if (isLine()) {
            return;
        }
        endLine();
        lists.end();
        blocks.add(block);
    }

    /** An entry of a list that is written as paragraphs with marks before them. */
    void item(int level, @Nullable Integer number, List<ObjectNode> content) {
        endLine();
        lists.add(Math.clamp(level, 1, Math.max(1, (DEEPEST - depth) / 2)), number, content);
    }

    List<ObjectNode> blocks() {
        endLine();
        return blocks;
    }

    List<ObjectNode> line() {
        return line.content();
    }
}
