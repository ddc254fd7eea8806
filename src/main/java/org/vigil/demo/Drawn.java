package org.vigil.demo;

import java.awt.image.BufferedImage;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.vigil.drawing.Drawings;
import org.vigil.media.Described;
import org.vigil.media.MediaLibrary;
import org.vigil.media.MediaStore;
import org.vigil.news.StoryText;
import org.vigil.shared.Actor;

/** The drawings of the demo in the media store, each drawn when it is first asked for. */
class Drawn {

    private static final String SCHEME = "drawing:";

    private static final int MARGIN = 50;

    private final MediaStore media;
    private final MediaLibrary library;
    private final Actor by;
    private final Map<String, String> hashes = new HashMap<>();

    Drawn(MediaStore media, MediaLibrary library, Actor by) {
        this.media = media;
        this.library = library;
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
        if (picture == null) {
            return null;
        }
        var hash = hash(picture.drawing());
        if (story.language().equals("en") || library.get(hash).words().alt().isEmpty()) {
            library.describe(hash, words(picture), null, by);
        }
        return new StoryText.LeadPicture(hash, picture.alt(), picture.caption(), picture.credit());
    }

    /** The picture of that story may be shown until that day. */
    void license(DemoStory story, LocalDate until) {
        var picture = story.picture();
        if (picture != null) {
            var licensed = words(picture).licensed("Bought for one year, for the web only", until);
            library.describe(hash(picture.drawing()), licensed, null, by);
        }
    }

    private static Described words(DemoStory.Picture picture) {
        return Described.of(picture.alt(), picture.caption(), picture.credit());
    }
}
