package org.vigil.media;

import java.awt.geom.AffineTransform;
import java.awt.image.BufferedImage;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;

/** How a camera was held, one of the eight ways that Exif knows; nothing else of that block is ever read. */
record Orientation(int way) {

    private static final Orientation UPRIGHT = new Orientation(1);
    private static final int TAG = 0x0112;

    static Orientation of(@Nullable ByteBuffer exif) {
        try {
            return exif == null ? UPRIGHT : read(exif.slice());
        } catch (IndexOutOfBoundsException unreadable) {
            return UPRIGHT;
        }
    }

    private static Orientation read(ByteBuffer block) {
        var from = block.limit() > 6 && block.getInt(0) == 0x45786966 ? 6 : 0;
        var tiff = block.slice(from, block.limit() - from);
        tiff.order(tiff.getShort(0) == 0x4949 ? ByteOrder.LITTLE_ENDIAN : ByteOrder.BIG_ENDIAN);
        var directory = tiff.getInt(4);
        var entries = tiff.getShort(directory) & 0xffff;
        for (var entry = 0; entry < entries; entry++) {
            var at = directory + 2 + 12 * entry;
            if ((tiff.getShort(at) & 0xffff) == TAG) {
                var way = tiff.getShort(at + 8);
                return way >= 1 && way <= 8 ? new Orientation(way) : UPRIGHT;
            }
        }
        return UPRIGHT;
    }

    /** Whether the picture lies on its side. */
    boolean lies() {
        return way >= 5;
    }

    BufferedImage upright(BufferedImage picture) {
        if (way == 1) {
            return picture;
        }
        var w = picture.getWidth();
        var h = picture.getHeight();
        var upright = new BufferedImage(lies() ? h : w, lies() ? w : h, BufferedImage.TYPE_INT_RGB);
        var graphics = upright.createGraphics();
        graphics.drawImage(picture, transform(w, h), null);
        graphics.dispose();
        return upright;
    }

    private AffineTransform transform(int w, int h) {
        return switch (way) {
            case 2 -> new AffineTransform(-1, 0, 0, 1, w, 0);
            case 3 -> new AffineTransform(-1, 0, 0, -1, w, h);
            case 4 -> new AffineTransform(1, 0, 0, -1, 0, h);
            case 5 -> new AffineTransform(0, 1, 1, 0, 0, 0);
            case 6 -> new AffineTransform(0, 1, -1, 0, h, 0);
            case 7 -> new AffineTransform(0, -1, -1, 0, h, w);
            default -> new AffineTransform(0, -1, 1, 0, 0, w);
        };
    }
}
