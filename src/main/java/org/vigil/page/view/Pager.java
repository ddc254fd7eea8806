package org.vigil.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The way through numbered pages: neighbours, and steps where a null stands for pages left out. */
public record Pager(
        int current,
        int last,
        @Nullable String newer,
        @Nullable String older,
        List<@Nullable Step> steps) {

    /** One numbered page. */
    public record Step(int number, String href) {}

    public boolean isAt(Step step) {
        return step.number() == current;
    }
}
