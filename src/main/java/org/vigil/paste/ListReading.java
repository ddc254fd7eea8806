package org.vigil.paste;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jsoup.nodes.Element;
import org.jsoup.nodes.Node;
import tools.jackson.databind.node.ObjectNode;

/** The part of the reading that is about lists. */
final class ListReading {

    private static final Pattern WORD_LIST = Pattern.compile("l\\d+ level(\\d)(?: .*)?");
    private static final Pattern NUMBER = Pattern.compile("\\(?(\\d{1,9}|[a-zA-Z]{1,8})[.)]\\s*");

    private final Reading reading;
    private final Flow flow;
    private final Style style;

    ListReading(Reading reading, Flow flow, Style style) {
        this.reading = reading;
        this.flow = flow;
        this.style = style;
    }

    void read(Element element) {
        var items = new ArrayList<ObjectNode>();
        for (var child : element.childNodes()) {
            var inside = flow.inside(2);
            if (isItem(child)) {
                reading.children((Element) child, inside, reading.styled((Element) child, inside, style));
                items.add(Json.item(inside.blocks()));
            } else {
                reading.node(child, inside, style);
                belongsToTheLast(inside.blocks(), items);
            }
        }
        if (!items.isEmpty()) {
            flow.add(list(element, items));
        }
    }

    private boolean isItem(Node node) {
        return node instanceof Element element && element.normalName().equals("li") && !reading.isDropped(element);
    }

    /** Google Docs and others write a list that belongs to an entry beside it. */
    private static void belongsToTheLast(List<ObjectNode> content, List<ObjectNode> items) {
        if (!content.isEmpty() && items.isEmpty()) {
            items.add(Json.item(content));
        } else if (!content.isEmpty()) {
            items.getLast().withArray("content").addAll(content);
        }
    }

    private static ObjectNode list(Element element, List<ObjectNode> items) {
        if (!element.normalName().equals("ol")) {
            return Json.node("bullet_list", items);
        }
        var start = element.attr("start").strip();
        return Json.attribute(
                Json.node("ordered_list", items), "order", start.matches("\\d{1,9}") ? Integer.parseInt(start) : 1);
    }

    static boolean isWordItem(Element paragraph) {
        return WORD_LIST
                .matcher(Style.css(paragraph).getOrDefault("mso-list", ""))
                .matches();
    }

    void readWordItem(Element paragraph) {
        var list = WORD_LIST.matcher(Style.css(paragraph).getOrDefault("mso-list", ""));
        var level = list.matches() ? list.group(1).charAt(0) - '0' : 1;
        var mark = paragraph.selectFirst("[style*='mso-list:Ignore']");
        var number = NUMBER.matcher(mark == null ? "" : mark.text().strip());
        var inside = flow.lowest();
        reading.children(paragraph, inside, style);
        flow.item(level, number.matches() ? number(number.group(1)) : null, inside.blocks());
    }

    private static int number(String mark) {
        return mark.matches("\\d+") ? Integer.parseInt(mark) : 1;
    }
}
