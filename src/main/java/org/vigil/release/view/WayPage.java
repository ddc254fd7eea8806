package org.vigil.release.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.page.view.Link;

/**
 * One story on its way to readers: where it is, what may be done now, what the checks found and what has been done. {@code
 * concerns} is null where there is no draft, {@code problem} says why something could not be done.
 */
public record WayPage(
        DeskFrame frame,
        String id,
        String headline,
        String language,
        String direction,
        String state,
        String stateText,
        List<Fact> facts,
        List<Warning> warnings,
        List<Deed> deeds,
        boolean opens,
        boolean discards,
        int save,
        List<Link> links,
        List<Link> languages,
        @Nullable List<ConcernRow> concerns,
        List<Line> lines,
        @Nullable String problem) {

    /** Something known about it; {@code href} leads there if it is somewhere. */
    public record Fact(String name, String text, @Nullable String href) {}

    /** What must not be overlooked: an embargo, a legal hold, what is late. {@code tone} is a word for the style sheet. */
    public record Warning(
            String tone,
            String title,
            String text,
            @Nullable String reason) {}

    /**
     * Something that may be done now. {@code href} is a page of its own for what takes more than words; {@code field} is the
     * name of what has to be said, {@code typed} what was said and could not be taken.
     */
    public record Deed(
            String act,
            String name,
            String text,
            @Nullable String href,
            @Nullable String field,
            String fieldName,
            boolean grave,
            boolean open,
            String typed,
            int save) {}

    /** Something that was done, or said in public. */
    public record Line(
            String at,
            String moment,
            String who,
            String what,
            @Nullable String detail,
            @Nullable String words) {}
}
