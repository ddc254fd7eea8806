package org.vigil.library.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.Choice;
import org.vigil.desk.view.DeskFrame;

/** All pictures. {@code next} leads to older ones; {@code taken} and {@code refused} say what became of files just given. */
public record PicturesPage(
        DeskFrame frame,
        String text,
        List<Choice> matters,
        List<PictureCard> cards,
        boolean narrowed,
        boolean gives,
        @Nullable String next,
        List<String> taken,
        List<String> refused) {}
