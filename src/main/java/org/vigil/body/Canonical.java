package org.vigil.body;

import java.io.Writer;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.core.JsonGenerator;
import tools.jackson.core.StreamReadFeature;
import tools.jackson.core.json.JsonFactory;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * The one JSON of a text: every attribute written, keys in ProseMirror's order, nothing between the tokens. Equal texts
 * have equal JSON, so a signature over it means the text.
 */
final class Canonical {

    static final int LONGEST = 6 * 1024 * 1024;

    private static final JsonMapper JSON = JsonMapper.builder(JsonFactory.builder()
                    .enable(StreamReadFeature.STRICT_DUPLICATE_DETECTION)
                    .build())
            .build();

    private final JsonGenerator out;

    private Canonical(JsonGenerator out) {
        this.out = out;
    }

    static JsonNode tree(String json) {
        return JSON.readTree(json);
    }

    static String json(Doc doc) {
        var text = new Limited();
        try (var generator = JSON.createGenerator(text)) {
            new Canonical(generator).doc(doc);
        }
        return text.toString();
    }

    private void doc(Doc doc) {
        start("doc");
        out.writeObjectPropertyStart("attrs");
        out.writeNumberProperty("version", Doc.VERSION);
        out.writeEndObject();
        blocks(doc.content());
        out.writeEndObject();
    }

    private void blocks(List<Block> blocks) {
        out.writeArrayPropertyStart("content");
        blocks.forEach(this::block);
        out.writeEndArray();
    }

    private void block(Block block) {
        switch (block) {
            case Block.Paragraph paragraph -> {
                start("paragraph");
                inlines(paragraph.line());
            }
            case Block.Heading heading -> {
                start("heading");
                out.writeObjectPropertyStart("attrs");
                out.writeNumberProperty("level", heading.level());
                out.writeEndObject();
                inlines(heading.line());
            }
            case Block.Blockquote quote -> {
                start("blockquote");
                out.writeObjectPropertyStart("attrs");
                line("attribution", quote.attribution());
                out.writeEndObject();
                blocks(quote.content());
            }
            case Block.BulletList list -> {
                start("bullet_list");
                items(list.content());
            }
            case Block.OrderedList list -> {
                start("ordered_list");
                out.writeObjectPropertyStart("attrs");
                out.writeNumberProperty("order", list.order());
                out.writeEndObject();
                items(list.content());
            }
            case Block.Picture picture -> picture(picture);
            case Block.PullFact fact -> {
                start("pull_fact");
                out.writeObjectPropertyStart("attrs");
                line("figure", fact.figure());
                out.writeEndObject();
                inlines(fact.line());
            }
            case Block.Embed embed -> embed(embed);
            case Block.Table table -> table(table);
            case Block.Rule _ -> start("horizontal_rule");
        }
        out.writeEndObject();
    }

    private void items(List<Block.Item> items) {
        out.writeArrayPropertyStart("content");
        for (var item : items) {
            start("list_item");
            blocks(item.content());
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void picture(Block.Picture picture) {
        start("picture");
        out.writeObjectPropertyStart("attrs");
        out.writeStringProperty("media", picture.media());
        out.writeStringProperty("alt", picture.alt());
        line("caption", picture.caption());
        line("credit", picture.credit());
        out.writeEndObject();
    }

    private void embed(Block.Embed embed) {
        start("embed");
        out.writeObjectPropertyStart("attrs");
        out.writeStringProperty("href", embed.href());
        out.writeStringProperty("title", embed.title());
        line("media", embed.media());
        out.writeStringProperty("alt", embed.alt());
        out.writeEndObject();
    }

    private void table(Block.Table table) {
        start("table");
        out.writeArrayPropertyStart("content");
        for (var row : table.content()) {
            start("table_row");
            out.writeArrayPropertyStart("content");
            row.content().forEach(this::cell);
            out.writeEndArray();
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void cell(Block.Cell cell) {
        start(cell.header() ? "table_header" : "table_cell");
        out.writeObjectPropertyStart("attrs");
        out.writeNumberProperty("colspan", cell.colspan());
        out.writeNumberProperty("rowspan", cell.rowspan());
        out.writeEndObject();
        blocks(cell.content());
        out.writeEndObject();
    }

    /** ProseMirror leaves out the content of a line that has none. */
    private void inlines(List<Inline> inlines) {
        if (inlines.isEmpty()) {
            return;
        }
        out.writeArrayPropertyStart("content");
        inlines.forEach(this::inline);
        out.writeEndArray();
    }

    private void inline(Inline inline) {
        switch (inline) {
            case Inline.Text text -> {
                start("text");
                marks(text.marks());
                out.writeStringProperty("text", text.text());
            }
            case Inline.Break hardBreak -> {
                start("hard_break");
                marks(hardBreak.marks());
            }
            case Inline.Footnote footnote -> {
                start("footnote");
                inlines(footnote.content());
                marks(footnote.marks());
            }
        }
        out.writeEndObject();
    }

    private void marks(List<Mark> marks) {
        if (marks.isEmpty()) {
            return;
        }
        out.writeArrayPropertyStart("marks");
        for (var mark : marks) {
            switch (mark) {
                case Mark.Link link -> mark("link", "href", link.href());
                case Mark.Lang lang -> mark("lang", "tag", lang.tag());
                case Mark.Em _ -> start("em");
                case Mark.Strong _ -> start("strong");
            }
            out.writeEndObject();
        }
        out.writeEndArray();
    }

    private void mark(String type, String attribute, String value) {
        start(type);
        out.writeObjectPropertyStart("attrs");
        out.writeStringProperty(attribute, value);
        out.writeEndObject();
    }

    private void start(String type) {
        out.writeStartObject();
        out.writeStringProperty("type", type);
    }

    private void line(String name, @Nullable String words) {
        if (words == null) {
            out.writeNullProperty(name);
        } else {
            out.writeStringProperty(name, words);
        }
    }

    /** Stops before a small source that unfolds without end has filled the memory. */
    private static final class Limited extends Writer {

        private final StringBuilder text = new StringBuilder();

        @Override
        public void write(char[] characters, int offset, int length) {
            Canonical.requireLength(text.length() + length);
            text.append(characters, offset, length);
        }

        @Override
        public void flush() {}

        @Override
        public void close() {}

        @Override
        public String toString() {
            return text.toString();
        }
    }

    static void requireLength(int length) {
        if (length > LONGEST) {
            throw new InvalidBody("document", "more than " + LONGEST + " characters of JSON", "at most that");
        }
    }
}
