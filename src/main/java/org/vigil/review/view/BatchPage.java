package org.vigil.review.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.Choice;
import org.vigil.desk.view.DeskFrame;

/** A batch: what came of it, and a page of its stories to be mended. */
public record BatchPage(
        DeskFrame frame,
        Facts facts,
        Report report,
        Acts acts,
        Sheet sheet,
        @Nullable String problem) {

    /** Where it is found, how far it has come, and who brought it when. */
    public record Facts(String href, String state, String tone, String text) {}

    /** What came of the import. */
    public record Report(List<Count> counts, List<Part> parts) {}

    /** How many stories came to this. */
    public record Count(String name, String number) {}

    /** Lines of one kind. */
    public record Part(String title, List<Line> lines) {}

    /** A place in a file, and what is said about it. */
    public record Line(String place, @Nullable String headline, String text) {}

    /** What can be done to the whole batch; a null address: not by this person, or not now. */
    public record Acts(
            @Nullable String running,
            @Nullable String broken,
            @Nullable String publish,
            @Nullable String discard,
            @Nullable String without,
            List<Choice> streams) {}

    /**
     * A page of its stories, and what they are narrowed down to; {@code seen} says what becomes of those that readers
     * have seen; {@code next} is after what the next page begins.
     */
    public record Sheet(
            List<Filter> filters,
            String action,
            List<Row> rows,
            boolean editable,
            @Nullable String seen,
            @Nullable String next,
            @Nullable String nextPage) {}

    /** One way to narrow the stories down. */
    public record Filter(String href, String text, boolean current) {}

    /** A story of the batch. {@code problem} says why it was not saved, {@code now} how it reads meanwhile. */
    public record Row(
            String id,
            String headline,
            String language,
            String direction,
            boolean derived,
            String words,
            String day,
            String was,
            List<Choice> streams,
            boolean streamless,
            boolean editable,
            @Nullable String href,
            @Nullable String remark,
            @Nullable String problem,
            @Nullable String now) {}
}
