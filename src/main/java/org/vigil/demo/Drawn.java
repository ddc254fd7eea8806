package org.vigil.demo;

import java.awt.image.BufferedImage;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.media.MediaStore;
import org.vigil.news.StoryText;
import org.vigil.shared.Actor;

/** The drawings of the demo in the media store, each drawn when it is first asked for. */
class Drawn {

    private static final String SCHEME = "drawing:";

    private static final int MARGIN = 50;

    private final MediaStore media;
    private final Actor by;
    private final Map<String, String> hashes = new HashMap<>();

    Drawn(MediaStore media, Actor by) {
        this.media = media;
        this.by = by;
    }

    /** The content hash of {@code drawing:name}. */
    String hash(String reference) {
        var name = reference.startsWith(SCHEME) ? reference.substring(SCHEME.length()) : reference;
        return hashes.computeIfAbsent(name, drawing -> media.add(trimmed(Drawings.draw(drawing)), by));
    }

    /** Without the paper around it, which would stand out as a frame in the dark. */
    private static BufferedImage trimmed(BufferedImage drawing) {
        return drawing.getSubimage(MARGIN, MARGIN, drawing.getWidth() - 2 * MARGIN, drawing.getHeight() - 2 * MARGIN);
    }

    StoryText.@Nullable LeadPicture lead(DemoStory story) {
        var picture = story.picture();
        return picture == null
                ? null
                : new StoryText.LeadPicture(
                        hash(picture.drawing()), picture.alt(), picture.caption(), picture.credit());
    }
}
