package org.vigil.page.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What makes the site an organisation's own: its name, the address of its style, its mark unless it is the one that comes
 * with the program, its icons, and where else it is to be found.
 */
public record Brand(
        String name, String stylesheet, @Nullable Mark mark, List<Icon> icons, List<Link> profiles) {

    /** A mark as a picture, in one height and its multiples; one that has the name in it stands without the name. */
    public record Mark(String src, String candidates, int width, int height, boolean named) {}

    /** Whether the name is to be written beside the mark. */
    public boolean isWritten() {
        return mark == null || !mark.named();
    }

    /** What the mark says to those who do not see it: nothing beside the name, the name in its place. */
    public String alternative() {
        return isWritten() ? "" : name;
    }

    /** An icon for windows and telephones; {@code sizes} is null for one of any size. */
    public record Icon(
            String relation, String type, @Nullable String sizes, String href) {}
}
