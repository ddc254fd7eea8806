package org.vigil.body;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Makes documents that people could have written, of what HTML can say without loss. */
final class OrderlyBody {

    private static final List<String> WORDS = List.of(
            "Port",
            "Alma",
            "harbour.",
            "*",
            "_",
            "#",
            "1.",
            "+",
            "-",
            "—",
            "<b>",
            "&amp;",
            "[x]",
            "](/y)",
            "!",
            "|",
            "`c`",
            "\\",
            "~~~",
            ">",
            "===",
            "10)",
            "^[",
            "[^1]",
            "قرية",
            "港口",
            "👩‍👧",
            "https://example.org",
            "a_b",
            "**",
            "=",
            "&#33;",
            "'so'",
            "\"said\"",
            ":",
            "snake_case_",
            "_x_",
            "*y*",
            "---");
    private static final List<String> HREFS = List.of(
            "https://example.org/a?b=c&d=é",
            "/news/2026/11/harbour",
            "mailto:desk@example.org",
            "tel:+2161",
            "https://example.org/a_(b)*c*",
            "https://example.org/&amp;");

    private final Random random;

    OrderlyBody(long seed) {
        random = new Random(seed);
    }

    String json() {
        return JsonMapper.shared().writeValueAsString(node("doc", blocks(1, 6, 1)));
    }

    /** Between two blocks stands a paragraph. */
    private List<Object> blocks(int least, int most, int depth) {
        var blocks = new ArrayList<Object>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            if (!blocks.isEmpty()) {
                blocks.add(node("paragraph", line(true)));
            }
            blocks.add(block(depth));
        }
        return blocks;
    }

    private Map<String, Object> block(int depth) {
        return switch (random.nextInt(depth > 3 ? 3 : 8)) {
            case 0 -> node("paragraph", line(true));
            case 1 -> attributes(node("heading", line(false)), "level", 2 + random.nextInt(3));
            case 2 -> node("horizontal_rule");
            case 3 -> node("bullet_list", several(1, 3, () -> item(depth + 1)));
            case 4 ->
                attributes(node("ordered_list", several(1, 3, () -> item(depth + 1))), "order", random.nextInt(50));
            case 5 -> quote(depth);
            case 6 -> table();
            default -> node("paragraph", line(true));
        };
    }

    private Map<String, Object> quote(int depth) {
        var content = blocks(1, 2, depth + 1);
        content.add(node("paragraph", line(true)));
        var quote = node("blockquote", content);
        return random.nextBoolean() ? quote : attributes(quote, "attribution", words());
    }

    private Map<String, Object> item(int depth) {
        var content = new ArrayList<Object>();
        content.add(node("paragraph", line(true)));
        if (random.nextBoolean()) {
            content.add(block(depth + 1));
        }
        return node("list_item", content);
    }

    private Map<String, Object> table() {
        var width = 1 + random.nextInt(3);
        var rows = new ArrayList<>();
        rows.add(row("table_header", width));
        rows.addAll(several(1, 3, () -> row("table_cell", width)));
        return node("table", rows);
    }

    private Map<String, Object> row(String cell, int width) {
        return node("table_row", several(width, width, () -> node(cell, List.of(node("paragraph", line(false))))));
    }

    /** Words with something between them; an emphasis begins and ends at a word. */
    private List<Object> line(boolean withBreaks) {
        var line = new ArrayList<Object>();
        for (int i = random.nextInt(4); i >= 0; i--) {
            if (!line.isEmpty()) {
                line.add(withBreaks && random.nextInt(4) == 0 ? node("hard_break") : text(" "));
            }
            line.add(marked(text("w" + words() + "w")));
            if (random.nextInt(5) == 0) {
                line.add(node("footnote", List.of(marked(text("n" + words() + "n")))));
            }
        }
        return line;
    }

    private Map<String, Object> marked(Map<String, Object> text) {
        var marks = new ArrayList<Object>();
        if (random.nextInt(4) == 0) {
            marks.add(attributes(node("link"), "href", oneOf(HREFS)));
        }
        if (random.nextInt(4) == 0) {
            marks.add(node("em"));
        }
        if (random.nextInt(4) == 0) {
            marks.add(node("strong"));
        }
        text.put("marks", marks);
        return text;
    }

    private String words() {
        return String.join(random.nextBoolean() ? " " : "", several(1, 4, () -> oneOf(WORDS)));
    }

    private static Map<String, Object> text(String words) {
        var text = node("text");
        text.put("text", words);
        return text;
    }

    private <T> T oneOf(List<T> choice) {
        return choice.get(random.nextInt(choice.size()));
    }

    private <T> List<T> several(int least, int most, Supplier<T> make) {
        var list = new ArrayList<T>();
        for (int i = least + random.nextInt(most - least + 1); i > 0; i--) {
            list.add(make.get());
        }
        return list;
    }

    private static Map<String, Object> node(String type) {
        var node = new LinkedHashMap<String, Object>();
        node.put("type", type);
        return node;
    }

    private static Map<String, Object> node(String type, List<?> content) {
        var node = node(type);
        node.put("content", content);
        return node;
    }

    private static Map<String, Object> attributes(Map<String, Object> node, String name, Object value) {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put(name, value);
        node.put("attrs", attributes);
        return node;
    }
}
