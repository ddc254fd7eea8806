package org.vigil.paste;

import java.util.List;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.JsonNodeFactory;
import tools.jackson.databind.node.ObjectNode;

/** The nodes of a text as the editor writes them. */
final class Json {

    private Json() {}

    static ObjectNode node(String type) {
        return JsonNodeFactory.instance.objectNode().put("type", type);
    }

    static ObjectNode node(String type, List<ObjectNode> content) {
        var node = node(type);
        if (!content.isEmpty()) {
            node.putArray("content").addAll(content);
        }
        return node;
    }

    static ObjectNode attribute(ObjectNode node, String name, String value) {
        node.withObject("attrs").put(name, value);
        return node;
    }

    static ObjectNode attribute(ObjectNode node, String name, int value) {
        node.withObject("attrs").put(name, value);
        return node;
    }

    /** An entry of a list, which begins with a paragraph. */
    static ObjectNode item(List<ObjectNode> content) {
        var item = node("list_item");
        var blocks = item.putArray("content");
        if (content.isEmpty() || !isParagraph(content.getFirst())) {
            blocks.add(node("paragraph"));
        }
        blocks.addAll(content);
        return item;
    }

    static boolean isParagraph(JsonNode block) {
        return block.path("type").stringValue("").equals("paragraph");
    }
}
