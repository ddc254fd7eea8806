package org.vigil.desk.view;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The first page of the desk. */
public record TodayPage(DeskFrame frame, List<Note> notes, List<Section> sections, List<Place> places) {

    /** Something that waits. */
    public record Note(String text, String href, boolean urgent) {}

    /** A part of what goes out today; {@code none} is said where it has no rows; {@code rest} leads to those not shown. */
    public record Section(
            String title,
            boolean alarm,
            List<Row> rows,
            String none,
            @Nullable String rest) {}

    /** Something that goes out, with the instant that is counted down to where there is one. */
    public record Row(
            String href,
            String title,
            String language,
            String direction,
            List<String> facts,
            @Nullable Instant due,
            boolean alarm) {}

    /** A place to go to, and what it is for. */
    public record Place(String name, String href, String text) {}
}
