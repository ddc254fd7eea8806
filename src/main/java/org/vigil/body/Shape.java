package org.vigil.body;

import static java.util.Map.entry;

import java.util.Map;
import java.util.Set;

/** Which attributes nodes and marks may have; with any other property they are refused. */
final class Shape {

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
            entry("pull_fact", Set.of("figure")),
            entry("embed", Set.of("href", "title", "media", "alt")),
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

    private Shape() {}

    static void require(Given node, Set<String> properties) {
        node.holdsOnly(properties);
        if (node.has("attrs")) {
            node.in("attrs").holdsOnly(ATTRIBUTES.getOrDefault(node.type(), Set.of()));
        }
    }
}
