package org.vigil.review;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Fields;

/** A row as somebody sent it; a null stream is the one it was. */
record Typed(UUID story, String headline, @Nullable UUID stream, Was was) {

    private static final int LONGEST = 300;
    private static final int MOST = 50;

    static List<Typed> rows(Fields fields) {
        var rows = new ArrayList<Typed>();
        var seen = new HashSet<UUID>();
        for (var text : fields.lines("story")) {
            var story = uuid(text);
            if (story != null && seen.size() < MOST && seen.add(story)) {
                rows.add(new Typed(
                        story,
                        fields.line("headline-" + story),
                        uuid(fields.line("stream-" + story)),
                        Was.of(fields.line("was-" + story))));
            }
        }
        return rows;
    }

    static @Nullable UUID uuid(String text) {
        return text.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(text) : null;
    }

    boolean movesStream() {
        return stream != null && !stream.equals(was.stream());
    }

    boolean differs(@Nullable String headlineThen) {
        return movesStream() || !headline.equals(headlineThen);
    }

    /** What cannot be saved about it, as a message; null if all can. */
    @Nullable String problem(Set<UUID> streams) {
        if (headline.isBlank()) {
            return "imports.wrong.empty";
        }
        if (headline.codePointCount(0, headline.length()) > LONGEST) {
            return "imports.wrong.long";
        }
        return stream == null || stream.equals(was.stream()) || streams.contains(stream)
                ? null
                : "imports.wrong.stream";
    }
}
