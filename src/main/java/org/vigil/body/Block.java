package org.vigil.body;

import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A part of a text that stands on lines of its own. */
sealed interface Block {

    /** These blocks, each followed by those inside it. */
    static Stream<Block> all(List<Block> blocks) {
        return blocks.stream().flatMap(block -> Stream.concat(Stream.of(block), all(block.inside())));
    }

    /** The blocks this one holds, through its items, rows and cells. */
    default List<Block> inside() {
        return List.of();
    }

    /** The line of words this block is. */
    default List<Inline> line() {
        return List.of();
    }

    /** The content hash of the picture this block shows, if it does. */
    default @Nullable String media() {
        return null;
    }

    record Paragraph(List<Inline> line) implements Block {
        public Paragraph {
            line = List.copyOf(line);
        }
    }

    record Heading(int level, List<Inline> line) implements Block {
        public Heading {
            line = List.copyOf(line);
        }
    }

    /** A fact pulled out of the text, with the figure it is about. */
    record PullFact(@Nullable String figure, List<Inline> line) implements Block {
        public PullFact {
            line = List.copyOf(line);
        }
    }

    /** What stands on another site: our own still of it, if there is one, and where it is. */
    record Embed(String href, String title, @Nullable String media, String alt) implements Block {}

    record Blockquote(@Nullable String attribution, List<Block> content) implements Block {
        public Blockquote {
            content = List.copyOf(content);
        }

        @Override
        public List<Block> inside() {
            return content;
        }
    }

    record BulletList(List<Item> content) implements Block {
        public BulletList {
            content = List.copyOf(content);
        }

        @Override
        public List<Block> inside() {
            return content.stream().flatMap(item -> item.content().stream()).toList();
        }
    }

    record OrderedList(int order, List<Item> content) implements Block {
        public OrderedList {
            content = List.copyOf(content);
        }

        @Override
        public List<Block> inside() {
            return content.stream().flatMap(item -> item.content().stream()).toList();
        }
    }

    record Picture(
            String media,
            String alt,
            @Nullable String caption,
            @Nullable String credit) implements Block {}

    record Table(List<Row> content) implements Block {
        public Table {
            content = List.copyOf(content);
        }

        @Override
        public List<Block> inside() {
            return cells().flatMap(cell -> cell.content().stream()).toList();
        }

        /** A heading heads something and has words. */
        boolean hasHeadings() {
            return cells().anyMatch(cell -> !cell.header()) && cells().anyMatch(Cell::isHeading);
        }

        Stream<Cell> cells() {
            return content.stream().flatMap(row -> row.content().stream());
        }
    }

    record Rule() implements Block {}

    /** An entry of a list: a paragraph, then whatever belongs to it. */
    record Item(List<Block> content) {
        public Item {
            content = List.copyOf(content);
        }
    }

    record Row(List<Cell> content) {
        public Row {
            content = List.copyOf(content);
        }
    }

    record Cell(boolean header, int colspan, int rowspan, List<Block> content) {
        public Cell {
            content = List.copyOf(content);
        }

        boolean isHeading() {
            return header && !PlainText.ofBlocks(content).isEmpty();
        }
    }
}
