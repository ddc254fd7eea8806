package org.vigil.library.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;

/** What would be replaced by what, in how many stories; {@code other} is null while it is being chosen from {@code cards}. */
public record ReplacementPage(
        DeskFrame frame,
        String picture,
        PictureCard shown,
        @Nullable Other other,
        String question,
        List<PictureCard.StoryLink> stories,
        String text,
        List<PictureCard> cards,
        @Nullable String problem) {

    /** The picture that comes instead, and the words that go with it. */
    public record Other(PictureCard card, String hash, String alt, String caption, String credit) {}
}
