package org.vigil.desk;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A part of the answer to "what goes out today". Each module contributes its own as beans, in their order. */
public interface DaySection {

    /** What this person sees there now; empty if nothing of it is theirs to see. */
    List<Section> sections(Viewer viewer);

    /**
     * Rows under a heading; {@code alarm} where the heading itself is bad news; {@code none} is said where there are none;
     * {@code rest} is the path of the list that has those there was no room for.
     */
    record Section(
            String title,
            boolean alarm,
            List<Row> rows,
            String none,
            @Nullable String rest) {}

    /**
     * A thing with its page; {@code facts} stand beside it in small. {@code due} is an instant that is counted down to, where
     * there is one. {@code direction} is that of the title's language.
     */
    record Row(
            String href,
            String title,
            String language,
            String direction,
            List<String> facts,
            @Nullable Instant due,
            boolean alarm) {}
}
