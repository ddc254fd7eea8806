package org.vigil.media;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import javax.imageio.ImageIO;
import org.springframework.stereotype.Component;

/** Makes the files of a picture: WebP and JPEG in each width, and the part that is shared. */
@Component
class PictureFiles {

    static final int[] WIDTHS = {320, 480, 800, 1200, 1600};
    static final int WIDEST = WIDTHS[WIDTHS.length - 1];

    private final MediaFolder folder;

    PictureFiles(MediaFolder folder) {
        this.folder = folder;
    }

    /** All files; those that are there already are left as they are. */
    void make(String hash, BufferedImage picture, List<Integer> widths, Focus focus) {
        for (var width : widths) {
            folder.keep(MediaFolder.name(hash, width), () -> PictureBytes.webp(picture, width));
            folder.keep(MediaFolder.jpeg(hash, width), () -> PictureBytes.jpeg(picture, width));
        }
        folder.keep(MediaFolder.share(hash, focus), () -> PictureBytes.share(picture, focus));
    }

    /** The part that is shared, around another point; made of the widest file, and with all others that are missing. */
    void focus(MediaFile file, Focus focus) {
        make(file.hash(), widest(file), file.widths(), focus);
    }

    private BufferedImage widest(MediaFile file) {
        var name = MediaFolder.name(file.hash(), file.widths().getLast());
        var path = folder.find(name).orElseThrow(() -> new PictureRefused("gone"));
        try {
            var picture = ImageIO.read(path.toFile());
            if (picture == null) {
                throw new PictureRefused("gone");
            }
            return picture;
        } catch (IOException e) {
            throw new UncheckedIOException("A picture of ours could not be read", e);
        }
    }

    void forgetShare(String hash, Focus focus) {
        delete(MediaFolder.share(hash, focus));
    }

    void remove(MediaFile file) {
        for (var width : file.widths()) {
            delete(MediaFolder.name(file.hash(), width));
            delete(MediaFolder.jpeg(file.hash(), width));
        }
        forgetShare(file.hash(), file.focus());
    }

    private void delete(String name) {
        folder.find(name).ifPresent(path -> {
            try {
                Files.deleteIfExists(path);
            } catch (IOException e) {
                throw new UncheckedIOException("A picture could not be removed", e);
            }
        });
    }
}
