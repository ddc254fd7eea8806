package org.vigil.library.view;

import java.util.List;

/** A picture in a list: {@code marks} are what is the matter with it, {@code stories} those that show it, where asked for. */
public record PictureCard(
        String href,
        String src,
        String alt,
        String name,
        int width,
        int height,
        String focus,
        List<String> marks,
        List<StoryLink> stories) {

    /** A story that shows a picture, or would. */
    public record StoryLink(String href, String headline, String language, String direction, String state) {}
}
