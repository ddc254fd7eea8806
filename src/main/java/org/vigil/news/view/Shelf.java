package org.vigil.news.view;

import java.time.YearMonth;
import java.util.List;

/** A year of the archive with its months, newest first, and how many stories each holds. */
public record Shelf(int year, String href, long stories, boolean current, List<Month> months) {

    /** A month that has stories. */
    public record Month(YearMonth month, String href, long stories, boolean current) {}
}
