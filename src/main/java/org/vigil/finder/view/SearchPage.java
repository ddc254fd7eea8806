package org.vigil.finder.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.Frame;
import org.vigil.page.view.Link;
import org.vigil.page.view.Pager;

/**
 * A search and what came of it. {@code asked} is off where only the form is shown. {@code remarks} say what a reader has to
 * know of the answer; {@code meant} leads to the question as it may have been meant; {@code lost} is there where nothing
 * was found.
 */
public record SearchPage(
        Frame frame,
        Form form,
        boolean asked,
        String count,
        List<String> remarks,
        @Nullable Link meant,
        List<Chosen> chosen,
        List<Link> orders,
        List<Narrowing> narrowings,
        List<Found> found,
        @Nullable Pager pager,
        @Nullable Lost lost,
        List<Link> feeds) {

    /** The form as it is filled in; {@code kept} goes with it unseen. */
    public record Form(
            String action,
            String suggestions,
            String words,
            int most,
            List<Option> languages,
            String from,
            String to,
            boolean dated,
            List<Kept> kept) {}

    /** A language that can be chosen. */
    public record Option(String value, String text, boolean chosen) {}

    /** A parameter of the address that the form passes on. */
    public record Kept(String name, String value) {}

    /** Something the search is narrowed to, and where it is without. */
    public record Chosen(String text, String href) {}

    /** One thing to narrow the search by, with the number of stories behind each value. */
    public record Narrowing(String title, List<Value> values) {

        private static final int SHORT = 6;

        /** Short lists lie open, and those from which something is chosen. */
        public boolean opens() {
            return values.size() <= SHORT || values.stream().anyMatch(Value::chosen);
        }

        /** A value; {@code href} leads there, or away from it where it is chosen. */
        public record Value(String text, long stories, String href, boolean chosen) {}
    }

    /** What helps a reader who found nothing. */
    public record Lost(
            List<Narrowing.Value> languages, @Nullable Link unfiltered, List<Link> fewer, List<Link> months) {}

    public boolean hasNarrowings() {
        return !narrowings.isEmpty();
    }
}
