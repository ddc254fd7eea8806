package org.vigil.preview.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.Choice;
import org.vigil.desk.view.DeskFrame;

/**
 * The secret addresses of a draft; {@code address} is the one just made, which is shown this once; {@code
 * older} is where those are that were made before.
 */
public record LinksPage(
        DeskFrame frame,
        String story,
        String headline,
        @Nullable String address,
        List<Row> links,
        @Nullable String older,
        String label,
        List<Choice> lifetimes,
        boolean hasDraft,
        @Nullable String problem) {

    /** One of them; {@code state} says how long it is good for, or since when it is not any more. */
    public record Row(String id, String label, String made, String opened, String state, boolean open) {}
}
