package org.vigil.body;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of a text that stands on lines of its own. */
sealed interface Block {

    record Paragraph(List<Inline> content) implements Block {
        public Paragraph {
            content = List.copyOf(content);
        }
    }

    record Heading(int level, List<Inline> content) implements Block {
        public Heading {
            content = List.copyOf(content);
        }
    }

    record Blockquote(@Nullable String attribution, List<Block> content) implements Block {
        public Blockquote {
            content = List.copyOf(content);
        }
    }

    record BulletList(List<Item> content) implements Block {
        public BulletList {
            content = List.copyOf(content);
        }
    }

    record OrderedList(int order, List<Item> content) implements Block {
        public OrderedList {
            content = List.copyOf(content);
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
    }
}
