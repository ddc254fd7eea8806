package org.vigil.library.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.desk.view.SavedText;

/** One picture: what is said of it, what must stay in sight, which stories show it. */
public record PicturePage(
        DeskFrame frame,
        String action,
        Shown shown,
        Form form,
        Focus focus,
        List<PictureCard.StoryLink> stories,
        int others,
        Rights rights,
        @Nullable String problem,
        @Nullable String wrong,
        List<SavedText> saved) {

    /** The picture itself; {@code state} says why readers do not see it, where they may not; {@code facts} when it came and how large it is. */
    public record Shown(
            String src,
            String srcset,
            int width,
            int height,
            @Nullable String state,
            String facts) {}

    /** The words as they stand in the form. */
    public record Form(
            String alt,
            String caption,
            String credit,
            String licence,
            String until,
            String consent,
            boolean hidden,
            String was) {}

    /** In hundredths of width and height, and the classes that say so. */
    public record Focus(long x, long y, String classes) {}

    /** What this person may do with it. */
    public record Rights(boolean describe, boolean publish, boolean remove, boolean original) {}

    /** The value of {@code aria-invalid} for a field. */
    public @Nullable String wrong(String field) {
        return field.equals(wrong) ? "true" : null;
    }
}
