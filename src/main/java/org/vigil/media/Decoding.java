package org.vigil.media;

import com.luciad.imageio.webp.WebPReadParam;
import com.twelvemonkeys.imageio.stream.ByteArrayImageInputStream;
import java.awt.color.CMMException;
import java.awt.color.ColorSpace;
import java.awt.color.ICC_Profile;
import java.awt.image.BufferedImage;
import java.awt.image.ColorConvertOp;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Locale;
import javax.imageio.IIOException;
import javax.imageio.ImageIO;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.jspecify.annotations.Nullable;

/**
 * Makes pixels of a file whose structure is sound, in the colours of the web, upright, and no more of them than memory is
 * set aside for: the reader leaves out rows and columns while it reads, so the whole picture is never in memory.
 */
final class Decoding {

    /** So many pixels at once: eight million, of which the widest file of ours has a third at most. */
    private static final long MOST = 8_000_000;

    /** Of readers that hold more for each pixel while they work. */
    private static final long MOST_HEAVY = 4_000_000;

    private Decoding() {}

    /** The picture as it is kept: upright, and no wider than that. */
    static BufferedImage decode(FileFacts facts, ByteBuffer file, int widest) {
        var orientation = Orientation.of(facts.exif());
        var lies = orientation.lies();
        var across = Math.min(widest, lies ? facts.height() : facts.width());
        var pixels = read(facts, facts.still() == null ? file : facts.still());
        var scale = (double) across / (lies ? pixels.getHeight() : pixels.getWidth());
        var width = lies ? (int) Math.round(pixels.getWidth() * scale) : across;
        var plain = PictureBytes.scaled(pixels, Math.max(1, width));
        return orientation.upright(inColoursOfTheWeb(plain, facts.profile()));
    }

    private static BufferedImage read(FileFacts facts, ByteBuffer file) {
        var reader = reader(facts.kind());
        var complaints = new Complaints();
        try (var in =
                new ByteArrayImageInputStream(file.array(), file.arrayOffset() + file.position(), file.remaining())) {
            reader.setInput(in, true, true);
            reader.addIIOReadWarningListener(complaints);
            var read = reader.read(0, param(facts, reader));
            complaints.requireNone(facts.kind());
            return PictureBytes.withoutAlphaInGrey(read);
        } catch (IOException | RuntimeException unreadable) {
            // What readers throw at a file that lies about itself is of every kind there is.
            throw unreadable instanceof PictureRefused refused ? refused : FileLook.broken();
        } finally {
            reader.dispose();
        }
    }

    /** The first of the kind, but of WebP that which can leave pixels out while it reads. */
    private static ImageReader reader(FileFacts.Kind kind) {
        var readers = ImageIO.getImageReadersByFormatName(kind.name().toLowerCase(Locale.ROOT));
        var reader = readers.next();
        while (kind == FileFacts.Kind.WEBP && !(reader.getDefaultReadParam() instanceof WebPReadParam)) {
            reader = readers.next();
        }
        return reader;
    }

    private static ImageReadParam param(FileFacts facts, ImageReader reader) throws IOException {
        var param = reader.getDefaultReadParam();
        var width = reader.getWidth(0);
        var height = reader.getHeight(0);
        if ((long) width * height > facts.pixels()) {
            throw FileLook.broken();
        }
        var step = step((long) width * height, facts.heavy() ? MOST_HEAVY : MOST);
        if (step == 1) {
            return param;
        }
        if (param instanceof WebPReadParam scaling) {
            scaling.setUseScaling(true);
            scaling.setScaledWidth(Math.max(1, width / step));
            scaling.setScaledHeight(Math.max(1, height / step));
        } else {
            param.setSourceSubsampling(step, step, 0, 0);
        }
        return param;
    }

    static int step(long pixels, long most) {
        var step = 1;
        while (pixels / ((long) step * step) > most) {
            step++;
        }
        return step;
    }

    /** A profile that cannot be applied is none: the colours are then a little off, as they are in browsers. */
    private static BufferedImage inColoursOfTheWeb(BufferedImage picture, byte @Nullable [] profile) {
        if (profile == null) {
            return picture;
        }
        try {
            var given = ICC_Profile.getInstance(profile);
            if (given.getColorSpaceType() != ColorSpace.TYPE_RGB) {
                return picture;
            }
            var bytes = new BufferedImage(picture.getWidth(), picture.getHeight(), BufferedImage.TYPE_3BYTE_BGR);
            bytes.createGraphics().drawImage(picture, 0, 0, null);
            var web = ICC_Profile.getInstance(ColorSpace.CS_sRGB);
            new ColorConvertOp(new ICC_Profile[] {given, web}, null).filter(bytes.getRaster(), bytes.getRaster());
            return PictureBytes.scaled(bytes, bytes.getWidth());
        } catch (IllegalArgumentException | CMMException unusable) {
            return picture;
        }
    }

    /** What a reader remarked and went on: of a JPEG only an end that came too early counts, of others everything. */
    private static final class Complaints implements javax.imageio.event.IIOReadWarningListener {

        private boolean early;
        private boolean any;

        @Override
        public void warningOccurred(ImageReader source, String warning) {
            any = true;
            early |= warning.toLowerCase(Locale.ROOT).contains("premature end");
        }

        void requireNone(FileFacts.Kind kind) throws IIOException {
            if (kind == FileFacts.Kind.JPEG ? early : any) {
                throw new IIOException("the picture is not all there");
            }
        }
    }
}
