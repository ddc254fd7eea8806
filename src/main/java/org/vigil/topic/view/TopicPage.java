package org.vigil.topic.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.view.DeskFrame;
import org.vigil.desk.view.SavedText;

/**
 * A topic as a form. One that is {@code used} can be retired, not deleted; {@code saved} holds what somebody else has saved
 * meanwhile.
 */
public record TopicPage(
        DeskFrame frame,
        String action,
        String name,
        String path,
        List<Language> languages,
        List<Choice> parents,
        boolean retired,
        boolean used,
        String was,
        @Nullable String problem,
        List<SavedText> saved) {

    /** Its words in one language, called by itself. */
    public record Language(String tag, String name, String direction, String title, String intro, boolean required) {}

    /** A topic to stand below; the first choice, without id, is the top. */
    public record Choice(String id, String title, boolean chosen) {}
}
