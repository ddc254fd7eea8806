package org.vigil.paste;

import java.util.ArrayList;
import java.util.List;
import org.jsoup.nodes.Element;
import tools.jackson.databind.node.ObjectNode;

/** The part of the reading that is about tables. */
final class TableReading {

    private static final int WIDEST_SPAN = 20;

    private final Reading reading;
    private final Flow flow;
    private final Style style;
    private final List<ObjectNode> rows = new ArrayList<>();

    TableReading(Reading reading, Flow flow, Style style) {
        this.reading = reading;
        this.flow = flow;
        this.style = style;
    }

    void read(Element element) {
        for (var part : element.children()) {
            switch (part.normalName()) {
                case "caption" -> reading.node(part, flow, style);
                case "thead", "tbody", "tfoot" -> part.children().forEach(this::row);
                default -> row(part);
            }
        }
        if (!rows.isEmpty()) {
            flow.add(new Headings(rows).settled());
        }
    }

    private void row(Element row) {
        var cells = new ArrayList<ObjectNode>();
        for (var cell : row.children()) {
            if ((cell.normalName().equals("td") || cell.normalName().equals("th")) && !reading.isDropped(cell)) {
                cells.add(cell(cell));
            }
        }
        if (!cells.isEmpty() && !reading.isDropped(row)) {
            rows.add(Json.node("table_row", cells));
        }
    }

    private ObjectNode cell(Element element) {
        var isHead = element.normalName().equals("th") || isInHead(element);
        var inside = isHead ? flow.bold(3) : flow.inside(3);
        reading.children(element, inside, reading.styled(element, inside, style));
        var blocks = inside.blocks();
        var cell = Json.node(
                isHead ? "table_header" : "table_cell", blocks.isEmpty() ? List.of(Json.node("paragraph")) : blocks);
        Json.attribute(cell, "colspan", span(element.attr("colspan")));
        return Json.attribute(cell, "rowspan", span(element.attr("rowspan")));
    }

    /** Word writes the first row of a table as cells of its head. */
    private static boolean isInHead(Element cell) {
        var part = cell.closest("thead, tbody, table");
        return part != null && part.normalName().equals("thead");
    }

    private static int span(String count) {
        return count.matches("\\d{1,5}") ? Math.clamp(Integer.parseInt(count), 1, WIDEST_SPAN) : 1;
    }
}
