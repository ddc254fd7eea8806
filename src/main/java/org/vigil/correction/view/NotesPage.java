package org.vigil.correction.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.Frame;
import org.vigil.page.view.Link;
import org.vigil.page.view.Pager;

/**
 * The public notes on the stories of one language, newest first: all of them or one kind. {@code total} counts them all;
 * {@code pager} is null where one page holds everything.
 */
public record NotesPage(
        Frame frame,
        String title,
        long total,
        List<Link> tabs,
        Link feed,
        String language,
        String direction,
        List<Day> days,
        @Nullable Pager pager) {

    /** What is said or done in public about a published story, in the order in which its meaning is told. */
    public static final List<String> KINDS =
            List.of("correction", "clarification", "update", "retraction", "withdrawal");

    /** Whether the reader has gone on from the first page. */
    public boolean isFurtherOn() {
        return pager != null && pager.current() > 1;
    }

    /** The notes of one day. */
    public record Day(LocalDate day, List<Row> notes) {}

    /**
     * A note in the list. Where its story was withdrawn there is no headline, {@code href} leads to the page that says so,
     * and only the withdrawal's own note has a text.
     */
    public record Row(
            String publicId,
            String kind,
            String href,
            @Nullable String headline,
            @Nullable String text) {}
}
