package org.vigil.media;

import java.awt.image.BufferedImage;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.vigil.shared.Actor;
import org.vigil.storage.Storage;

/**
 * The pictures of the site, each kept once under the hash of its content. Readers see those that something public uses,
 * which {@link MediaUses} says; a method whose name says <em>any</em> answers the others, too, so whoever calls it decides
 * who may see them.
 */
@Component
public class MediaStore {

    private static final int TEXT_WIDTH = 800;

    private final Media media;
    private final ShownMedia shown;
    private final Files files;
    private final Clock clock;

    /** Where they are, and how they are made. */
    @Component("mediaStoreFiles")
    record Files(Storage storage, PictureFiles made) {}

    MediaStore(Media media, ShownMedia shown, Files files, Clock clock) {
        this.media = media;
        this.shown = shown;
        this.files = files;
        this.clock = clock;
    }

    /** Keeps a picture in all widths, seen by nobody yet, and answers its hash; one that is here already is left as it is. */
    public String add(BufferedImage picture, Actor by) {
        var hash = PictureBytes.hash(picture);
        var widths = MediaFile.widths(picture.getWidth(), PictureFiles.WIDTHS);
        files.made().make(hash, picture, widths, Focus.CENTRE);
        var file = new MediaFile(
                MediaFile.PUBLIC, hash, picture.getWidth(), picture.getHeight(), widths, Focus.CENTRE, true);
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
    Optional<Resource> open(String name) {
        // The folder is asked last: a file that is hidden and one that never was must take the same way.
        return FileNames.hash(name)
                .flatMap(this::find)
                .flatMap(file -> files.storage().find(FileNames.place(name)));
    }

    /** The picture as people outside may be shown it before it is public: not one that may be shown to nobody. */
    public Optional<MediaFile> findShowable(String hash) {
        return media.findShowable(hash);
    }

    /** The file of that name, for people outside who may see what is not public. */
    public Optional<Resource> openAny(String name) {
        return FileNames.hash(name)
                .flatMap(this::findShowable)
                .flatMap(file -> files.storage().find(FileNames.place(name)));
    }

    /** The file of that name for the desk; of a picture named without a width, one for the width of a text. */
    Optional<Resource> openAtDesk(String name) {
        if (name.matches("[0-9a-f]{64}")) {
            return findAny(name)
                    .flatMap(file ->
                            files.storage().find(FileNames.place(file.at("").src(TEXT_WIDTH))));
        }
        return FileNames.hash(name)
                .flatMap(this::findAny)
                .flatMap(file -> files.storage().find(FileNames.place(name)));
    }
}
