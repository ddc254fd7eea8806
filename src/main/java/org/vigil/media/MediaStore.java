package org.vigil.media;

import java.awt.image.BufferedImage;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.vigil.shared.Actor;

/**
 * The pictures of the site, each kept once under the hash of its content. Readers see those that something public uses,
 * which {@link MediaUses} says; a method whose name says <em>any</em> answers the others, too, so whoever calls it decides
 * who may see them.
 */
@Component
public class MediaStore {

    private static final int[] WIDTHS = {480, 800, 1200, 1600};

    private final Media media;
    private final ShownMedia shown;
    private final MediaFolder folder;
    private final Clock clock;

    MediaStore(Media media, ShownMedia shown, MediaFolder folder, Clock clock) {
        this.media = media;
        this.shown = shown;
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps a picture in all widths, seen by nobody yet, and answers its hash; one that is here already is left as it is. */
    public String add(BufferedImage picture, Actor by) {
        var hash = PictureBytes.hash(picture);
        var widths = MediaFile.widths(picture.getWidth(), WIDTHS);
        for (var width : widths) {
            folder.keep(MediaFolder.name(hash, width), () -> PictureBytes.webp(picture, width));
        }
        var file = new MediaFile(MediaFile.PUBLIC, hash, picture.getWidth(), picture.getHeight(), widths);
        media.add(file, by, clock.instant());
        return hash;
    }

    /** The picture, if readers may see it. */
    public Optional<MediaFile> find(String hash) {
        return Optional.ofNullable(shown.find(List.of(hash)).get(hash));
    }

    /** Reads what a whole page will ask for in one query. */
    public void prefetch(Collection<String> hashes) {
        shown.find(hashes);
    }

    /** The picture, whoever may see it. Where it is served is for the caller to say: {@link MediaFile#at}. */
    public Optional<MediaFile> findAny(String hash) {
        return media.find(hash);
    }

    /** The file of that name, such as {@code <hash>-800.webp}, if readers may see it. */
    Optional<Path> open(String name) {
        // The folder is asked last: a file that is hidden and one that never was must take the same way.
        return MediaFolder.hash(name).flatMap(this::find).flatMap(file -> folder.find(name));
    }

    /** The file of that name, whoever may see it. */
    public Optional<Path> openAny(String name) {
        return MediaFolder.hash(name).flatMap(this::findAny).flatMap(file -> folder.find(name));
    }
}
