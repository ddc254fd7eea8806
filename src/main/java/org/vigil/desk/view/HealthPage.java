package org.vigil.desk.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the program was at one moment: what needs attention, gravest first, and what is well. */
public record HealthPage(DeskFrame frame, String moment, List<Line> attention, List<Line> well) {

    /** One thing that was looked at; {@code state} is {@code ok}, {@code warn} or {@code fail}. */
    public record Line(
            String state,
            String subject,
            String found,
            @Nullable String advice) {}
}
