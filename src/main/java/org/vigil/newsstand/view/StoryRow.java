package org.vigil.newsstand.view;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.LanguageLink;
import org.vigil.page.view.Picture;

/**
 * A story in a list. {@code tone} is the stream's tone ({@code plain}, {@code good}); {@code minutes} is the reading
 * time, 0 where only the opening is known; {@code updated} is the day of the last public change after the first.
 */
public record StoryRow(
        String href,
        LocalDate day,
        @Nullable String label,
        String tone,
        String headline,
        @Nullable String deck,
        @Nullable String teaser,
        int minutes,
        List<LanguageLink> alsoIn,
        @Nullable LocalDate updated,
        @Nullable Picture picture) {

    /** Whether a line of small facts stands below the teaser. */
    public boolean hasMeta() {
        return minutes > 0 || !alsoIn.isEmpty() || updated != null;
    }
}
