package org.vigil.newsstand.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.Frame;
import org.vigil.page.view.Link;
import org.vigil.page.view.Pager;

/**
 * A listing: all news, a stream, a topic, a country, or a year or month of one ({@code period} names it). {@code pager} is null where
 * one page holds everything. {@code total} counts the stories of the whole listing.
 */
public record ListingPage(
        Frame frame,
        String title,
        @Nullable String intro,
        @Nullable String period,
        long total,
        String tabsName,
        List<Link> tabs,
        List<Shelf> shelves,
        List<DayGroup> days,
        @Nullable Pager pager,
        Link subscribe) {

    /** Whether the reader has gone on from the first page. */
    public boolean isFurtherOn() {
        return pager != null && pager.current() > 1;
    }

    /** Whether a year of the archive lies open: the reader's own, else the newest. */
    public boolean opens(Shelf shelf) {
        return shelves.stream().anyMatch(Shelf::current) ? shelf.current() : shelf.equals(shelves.getFirst());
    }
}
