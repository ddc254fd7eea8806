package org.vigil.front;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.body.Body;
import org.vigil.body.InvalidBody;
import org.vigil.desk.Fields;
import org.vigil.look.Look;
import org.vigil.page.view.Words;
import org.vigil.rebrand.NotAcceptable;

/**
 * The home page as a form has it. Every button sends all of it: one moves a block up or down, takes it away or adds another,
 * and what was typed elsewhere is kept with it.
 */
record HomeForm(@Nullable UUID lead, String address, List<Look.Block> blocks) {

    static final int MOST_BLOCKS = 12;
    static final int MOST_STORIES = 12;
    private static final int LONGEST_TEXT = 5_000;

    static HomeForm of(Look.Home home, List<Look.Block> shown) {
        return new HomeForm(home.lead(), "", shown);
    }

    static HomeForm sent(Fields fields) {
        var blocks = new ArrayList<Look.Block>();
        var kinds = fields.lines("kind");
        for (var i = 0; i < Math.min(kinds.size(), MOST_BLOCKS + 1); i++) {
            blocks.add(block(fields, kinds.get(i), String.valueOf(i + 1)));
        }
        moved(blocks, fields);
        return new HomeForm(id(fields.line("lead")), fields.line("address"), blocks);
    }

    private static Look.Block block(Fields fields, String kind, String number) {
        return switch (kind) {
            case "stream" -> stream(fields.line("stream-" + number), fields.line("stories-" + number));
            case "topics" -> Look.Block.of(Look.Kind.TOPICS);
            case "text" -> new Look.Block(Look.Kind.TEXT, null, 0, texts(fields, number));
            case "lead" -> Look.Block.of(Look.Kind.LEAD);
            default -> throw new NotAcceptable("look.problem.block");
        };
    }

    private static Look.Block stream(String stream, String stories) {
        var id = id(stream);
        if (id == null) {
            throw new NotAcceptable("look.problem.block");
        }
        return Look.Block.of(id, stories.matches("[0-9]{1,3}") ? Integer.parseInt(stories) : 0);
    }

    private static java.util.Map<String, String> texts(Fields fields, String number) {
        var texts = new LinkedHashMap<String, String>();
        for (var language : Words.LANGUAGES) {
            var text = fields.text("text-" + number + "-" + language);
            if (!text.isBlank()) {
                texts.put(language, text);
            }
        }
        return texts;
    }

    private static void moved(List<Look.Block> blocks, Fields fields) {
        var up = at(fields.line("up"), blocks);
        var down = at(fields.line("down"), blocks);
        var removed = at(fields.line("remove"), blocks);
        if (up > 0) {
            Collections.swap(blocks, up, up - 1);
        }
        if (down >= 0 && down < blocks.size() - 1) {
            Collections.swap(blocks, down, down + 1);
        }
        if (removed >= 0) {
            blocks.remove(removed);
        }
        if (fields.has("add")) {
            added(blocks, fields.line("more"));
        }
    }

    private static void added(List<Look.Block> blocks, String what) {
        switch (what) {
            case "lead" -> blocks.add(Look.Block.of(Look.Kind.LEAD));
            case "topics" -> blocks.add(Look.Block.of(Look.Kind.TOPICS));
            case "text" -> blocks.add(Look.Block.of(Look.Kind.TEXT));
            default -> blocks.add(stream(what, "4"));
        }
    }

    /** The place of a block by its number; -1 if there is none of that number. */
    private static int at(String number, List<Look.Block> blocks) {
        var at = number.matches("[0-9]{1,3}") ? Integer.parseInt(number) - 1 : -1;
        return at < blocks.size() ? at : -1;
    }

    private static @Nullable UUID id(String text) {
        try {
            return text.isEmpty() ? null : UUID.fromString(text);
        } catch (IllegalArgumentException noId) {
            throw new NotAcceptable("look.problem.block");
        }
    }

    HomeForm led(@Nullable UUID other) {
        return new HomeForm(other, "", blocks);
    }

    void requireAcceptable() {
        if (blocks.isEmpty() || blocks.size() > MOST_BLOCKS) {
            throw new NotAcceptable("look.problem.blocks");
        }
        if (count(Look.Kind.LEAD) > 1 || count(Look.Kind.TOPICS) > 1) {
            throw new NotAcceptable("look.problem.twice");
        }
        for (var block : blocks) {
            if (block.kind() == Look.Kind.STREAM && (block.stories() < 1 || block.stories() > MOST_STORIES)) {
                throw new NotAcceptable("look.problem.stories");
            }
            block.texts().values().forEach(HomeForm::requireText);
        }
    }

    private static void requireText(String text) {
        try {
            if (text.length() <= LONGEST_TEXT) {
                Body.fromMarkdown(text);
                return;
            }
        } catch (InvalidBody refused) {
            throw new NotAcceptable("look.problem.text");
        }
        throw new NotAcceptable("look.problem.text");
    }

    private long count(Look.Kind kind) {
        return blocks.stream().filter(block -> block.kind() == kind).count();
    }

    /** Blocks as they usually are need not be kept: then a stream that is added later comes by itself. */
    Look.Home home(List<Look.Block> usual) {
        return new Look.Home(lead, blocks.equals(usual) ? List.of() : blocks);
    }
}
