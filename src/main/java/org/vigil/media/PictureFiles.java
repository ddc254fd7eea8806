package org.vigil.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.function.Supplier;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;
import org.vigil.storage.Storage;

/** Makes the files of a picture: WebP and JPEG in each width, and the part that is shared. */
@Component
class PictureFiles {

    static final int[] WIDTHS = {320, 480, 800, 1200, 1600};
    static final int WIDEST = WIDTHS[WIDTHS.length - 1];

    private final Storage storage;

    PictureFiles(Storage storage) {
        this.storage = storage;
    }

    /** All files; those that are there already are left as they are. */
    void make(String hash, BufferedImage picture, List<Integer> widths, Focus focus) {
        for (var width : widths) {
            keep(FileNames.webp(hash, width), () -> PictureBytes.webp(picture, width));
            keep(FileNames.jpeg(hash, width), () -> PictureBytes.jpeg(picture, width));
        }
        keep(FileNames.share(hash, focus), () -> PictureBytes.share(picture, focus));
    }

    /** The part that is shared, around another point; made of the widest file, and with all others that are missing. */
    void focus(MediaFile file, Focus focus) {
        make(file.hash(), widest(file), file.widths(), focus);
    }

    private BufferedImage widest(MediaFile file) {
        var name = FileNames.webp(file.hash(), file.widths().getLast());
        var stored = storage.find(FileNames.place(name)).orElseThrow(() -> new PictureRefused("gone"));
        try (var in = stored.getInputStream()) {
            var picture = ImageIO.read(in);
            if (picture == null) {
                throw new PictureRefused("gone");
            }
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException("A picture of ours could not be read", e);
        }
    }

    void forgetShare(String hash, Focus focus) {
        delete(FileNames.share(hash, focus));
    }

    void remove(MediaFile file) {
        for (var width : file.widths()) {
            delete(FileNames.webp(file.hash(), width));
            delete(FileNames.jpeg(file.hash(), width));
        }
        forgetShare(file.hash(), file.focus());
    }

    private void keep(String name, Supplier<byte[]> content) {
        var place = FileNames.place(name);
        if (storage.find(place).isEmpty()) {
            storage.keep(place, content.get());
        }
    }

    private void delete(String name) {
        storage.remove(FileNames.place(name));
    }
}
