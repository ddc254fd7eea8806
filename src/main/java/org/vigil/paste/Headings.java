package org.vigil.paste;

import java.util.List;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ObjectNode;

/** Which cells of a table are headings: those that have words and head something, and all in a first row of headings. */
final class Headings {

    private static final String HEADING = "table_header";
    private static final String CELL = "table_cell";

    private final List<ObjectNode> rows;

    Headings(List<ObjectNode> rows) {
        this.rows = rows;
    }

    ObjectNode settled() {
        var headsNothing = rows.stream().flatMap(Headings::content).allMatch(Headings::isHeading);
        var hasHead = content(rows.getFirst()).allMatch(cell -> isHeading(cell) && spansOneRow(cell));
        rows.stream()
                .skip(hasHead && !headsNothing ? 1 : 0)
                .flatMap(Headings::content)
                .filter(cell -> headsNothing || isHeading(cell) && content(cell).noneMatch(Headings::hasWords))
                .forEach(cell -> ((ObjectNode) cell).put("type", CELL));
        return Json.node("table", rows);
    }

    private static boolean isHeading(JsonNode cell) {
        return type(cell).equals(HEADING);
    }

    private static boolean spansOneRow(JsonNode cell) {
        return cell.path("attrs").path("rowspan").intValue(1) == 1;
    }

    private static boolean hasWords(JsonNode node) {
        return switch (type(node)) {
            case "text", "bullet_list", "ordered_list" -> true;
            case "footnote" -> false;
            default ->
                !node.path("attrs").path("attribution").isMissingNode()
                        || !node.path("attrs").path("figure").isMissingNode()
                        || content(node).anyMatch(Headings::hasWords);
        };
    }

    private static Stream<JsonNode> content(JsonNode node) {
        return StreamSupport.stream(node.path("content").spliterator(), false);
    }

    private static String type(JsonNode node) {
        return node.path("type").stringValue("");
    }
}
