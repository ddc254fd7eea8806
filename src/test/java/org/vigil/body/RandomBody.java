package org.vigil.body;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import tools.jackson.databind.json.JsonMapper;

/** Makes valid documents of every shape from a seed, in any of the ways JSON allows to write them. */
final class RandomBody {

    static final List<String> WORDS = List.of(
            "Port",
            "Alma",
            "harbour. ",
            " the river council ",
            "<script>alert(1)</script>",
            "\"quoted\" & 'so'",
            "قرية",
            "עיר",
            "港口",
            "👩‍👧",
            "\u202Egnp.exe",
            "\u2066in\u2069",
            "a\u200Bb",
            "\u2028",
            "\u0001\u000B",
            "\u0092",
            "\uFFFE",
            " ",
            "]]>",
            "<!--",
            "\n",
            "\t",
            "onerror=alert(1)");
    private static final List<String> HREFS = List.of(
            "https://example.org/a?b=c&d=\u00E9",
            "http://example.org",
            "/news/2026/11/harbour",
            "mailto:desk@example.org?subject=x%20y",
            "tel:+21612345678");
    private static final List<String> EMBEDS = List.of(
            "https://video.example/watch?v=1&t=2#x", "HTTPS://Портал.example:8443", "https://xn--80ak6aa92e.com/a");
    private static final List<String> TAGS = List.of("ar", "pt-BR", "fa-Arab-IR", "zh-Hant", "en");
    private static final JsonMapper JSON = JsonMapper.shared();

    private final Random random;

    RandomBody(long seed) {
        random = new Random(seed);
    }

    String json() {
        var doc = node("doc");
        if (random.nextBoolean()) {
            doc.put("attrs", Map.of("version", 1));
        }
        doc.put("content", several(0, 6, () -> block(1)));
        return JSON.writeValueAsString(shuffled(doc));
    }

    private Map<String, Object> block(int depth) {
        return switch (random.nextInt(depth > 5 ? 5 : 11)) {
            case 0 -> line("paragraph");
            case 1 -> line("heading", "level", 2 + random.nextInt(3));
            case 2 -> node("horizontal_rule");
            case 3 -> picture();
            case 4 -> embed();
            case 5 -> with(node("bullet_list"), several(1, 3, () -> item(depth + 1)));
            case 6 ->
                with(
                        attributes(node("ordered_list"), "order", random.nextInt(50)),
                        several(1, 3, () -> item(depth + 1)));
            case 7 -> quote(depth);
            case 8 -> pullFact();
            case 9 -> with(node("table"), several(1, 3, () -> row(depth + 1)));
            default -> line("paragraph");
        };
    }

    private Map<String, Object> quote(int depth) {
        var quote = with(node("blockquote"), several(1, 2, () -> block(depth + 1)));
        return random.nextBoolean() ? quote : attributes(quote, "attribution", words());
    }

    private Map<String, Object> item(int depth) {
        var blocks = new ArrayList<Map<String, Object>>();
        blocks.add(line("paragraph"));
        blocks.addAll(several(0, 2, () -> block(depth + 1)));
        return with(node("list_item"), blocks);
    }

    private Map<String, Object> row(int depth) {
        return with(node("table_row"), several(1, 3, () -> cell(depth + 1)));
    }

    private Map<String, Object> cell(int depth) {
        var cell =
                with(node(random.nextBoolean() ? "table_header" : "table_cell"), several(1, 2, () -> block(depth + 1)));
        return random.nextBoolean() ? cell : attributes(cell, "colspan", 1 + random.nextInt(20));
    }

    private Map<String, Object> picture() {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("media", "a" + Long.toHexString(random.nextLong()));
        attributes.put("alt", words());
        attributes.put("credit", words());
        attributes.put("caption", random.nextBoolean() ? null : words());
        var picture = node("picture");
        picture.put("attrs", shuffled(attributes));
        return picture;
    }

    private Map<String, Object> pullFact() {
        var fact = line("pull_fact");
        return random.nextInt(3) == 0
                ? fact
                : attributes(fact, "figure", random.nextBoolean() ? "1,204" : oneOf(WORDS));
    }

    private Map<String, Object> embed() {
        var attributes = new LinkedHashMap<String, Object>();
        attributes.put("href", oneOf(EMBEDS));
        attributes.put("title", "x" + words());
        if (random.nextBoolean()) {
            attributes.put("media", "a" + Long.toHexString(random.nextLong()));
            attributes.put("alt", words());
        }
        var embed = node("embed");
        embed.put("attrs", shuffled(attributes));
        return embed;
    }

    private Map<String, Object> line(String type) {
        return with(node(type), several(0, 5, () -> inline(true)));
    }

    private Map<String, Object> line(String type, String name, Object value) {
        return attributes(line(type), name, value);
    }

    private Map<String, Object> inline(boolean withNotes) {
        var inline = switch (random.nextInt(withNotes ? 8 : 7)) {
            case 6 -> node("hard_break");
            case 7 -> with(node("footnote"), several(0, 3, () -> inline(false)));
            default -> {
                var text = node("text");
                text.put("text", words());
                yield text;
            }
        };
        inline.put("marks", marks());
        return shuffled(inline);
    }

    private List<Object> marks() {
        var marks = new ArrayList<Object>();
        if (random.nextInt(3) == 0) {
            marks.add(node("strong"));
        }
        if (random.nextInt(3) == 0) {
            marks.add(node("em"));
        }
        if (random.nextInt(3) == 0) {
            marks.add(attributes(node("link"), "href", oneOf(HREFS)));
        }
        if (random.nextInt(4) == 0) {
            marks.add(attributes(node("lang"), "tag", oneOf(TAGS)));
        }
        Collections.shuffle(marks, random);
        return marks;
    }

    private String words() {
        var words = new StringBuilder();
        for (int i = random.nextInt(4); i >= 0; i--) {
            words.append(oneOf(WORDS));
        }
        return words.toString();
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

    private static Map<String, Object> with(Map<String, Object> node, List<?> content) {
        node.put("content", content);
        return node;
    }

    private static Map<String, Object> attributes(Map<String, Object> node, String name, Object value) {
        node.put("attrs", Map.of(name, value));
        return node;
    }

    private Map<String, Object> shuffled(Map<String, Object> node) {
        var keys = new ArrayList<>(node.keySet());
        Collections.shuffle(keys, random);
        var shuffled = new LinkedHashMap<String, Object>();
        keys.forEach(key -> shuffled.put(key, node.get(key)));
        return shuffled;
    }
}
