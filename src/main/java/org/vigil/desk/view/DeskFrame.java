package org.vigil.desk.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.Brand;
import org.vigil.page.view.Words;

/**
 * What stands around a page of the desk. {@code person} and {@code formToken} are null before somebody has signed in;
 * {@code done} says what has just been done, if anything.
 */
public record DeskFrame(
        Words words,
        String title,
        Brand brand,
        String deskStylesheet,
        String script,
        List<DeskLink> places,
        @Nullable String person,
        @Nullable String formToken,
        @Nullable String done) {

    public String siteName() {
        return brand.name();
    }

    public String say(String key, Object... arguments) {
        return words.say(key, arguments);
    }

    /** Where the palette asks for stories: only for people who have a list of them. */
    public @Nullable String find() {
        return places.stream().anyMatch(place -> place.href().equals("/desk/stories")) ? "/desk/find" : null;
    }

    public boolean isSignedIn() {
        return person != null;
    }
}
