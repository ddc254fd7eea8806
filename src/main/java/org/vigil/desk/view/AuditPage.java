package org.vigil.desk.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The audit log, newest first: what can be looked for, what is ({@code from} and {@code to} are days as forms write them),
 * and what was found. {@code newest} and {@code older} are addresses, null where there is nowhere to go.
 */
public record AuditPage(
        DeskFrame frame,
        List<Choice> people,
        List<Choice> acts,
        String subject,
        String from,
        String to,
        List<Row> rows,
        boolean searched,
        @Nullable String newest,
        @Nullable String older,
        String csv,
        String jsonl) {

    /** Something to look for. */
    public record Choice(String value, String text, boolean chosen) {}

    /** An entry; {@code at} for programs, {@code moment} for people. */
    public record Row(
            long number,
            String at,
            String moment,
            String who,
            String act,
            @Nullable Subject subject,
            @Nullable String version,
            List<Detail> details) {}

    /** What it was done to, as a name or an id; {@code href} is null if it leads nowhere. */
    public record Subject(String text, @Nullable String href, boolean name) {}

    /** More about it. */
    public record Detail(String name, String value) {}
}
