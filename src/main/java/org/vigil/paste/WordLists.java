package org.vigil.paste;

import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** Lists as Word writes them, as paragraphs that each say their level, put together again. */
final class WordLists {

    private record Open(int level, boolean numbered, ArrayNode items) {}

    private final List<ObjectNode> blocks;
    private final List<Open> open = new ArrayList<>();

    WordLists(List<ObjectNode> blocks) {
        this.blocks = blocks;
    }

    void add(int level, @Nullable Integer number, List<ObjectNode> content) {
        while (!open.isEmpty() && !continues(open.getLast(), level, number != null)) {
            open.removeLast();
        }
        if (open.isEmpty() || open.getLast().level() < level) {
            begin(level, number);
        }
        open.getLast().items().add(Json.item(content));
    }

    /** What follows is no entry of these lists. */
    void end() {
        open.clear();
    }

    private static boolean continues(Open list, int level, boolean numbered) {
        return list.level() < level || list.level() == level && list.numbered() == numbered;
    }

    private void begin(int level, @Nullable Integer number) {
        var list =
                number == null ? Json.node("bullet_list") : Json.attribute(Json.node("ordered_list"), "order", number);
        if (open.isEmpty()) {
            blocks.add(list);
        } else {
            open.getLast()
                    .items()
                    .path(open.getLast().items().size() - 1)
                    .withArray("content")
                    .add(list);
        }
        open.add(new Open(level, number != null, list.putArray("content")));
    }
}
