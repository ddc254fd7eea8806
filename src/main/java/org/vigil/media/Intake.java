package org.vigil.media;

import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;
import org.vigil.keys.Sealing;
import org.vigil.shared.Actor;

/**
 * Takes in the files of pictures. What is kept for pages is made anew from the pixels, so nothing else that was in a file
 * ever leaves the house. Files are read one at a time: what one of them costs in memory is known, what several at once
 * would cost is not.
 *
 * <p>A picture is named by a digest that only the holder of the master key can make. A plain digest of the file would let
 * whoever has seized a telephone prove that a picture on the site came from it.
 */
@Component
public class Intake {

    /** The longest file. */
    public static final int MOST_MEGABYTES = 40;

    static final int MOST_FRAMES = 200;
    private static final int MOST_MEGAPIXELS = 100;
    /** Of kinds whose readers hold all of the picture in some form while they work. */
    private static final int MOST_HEAVY_MEGAPIXELS = 40;

    private static final int LONGEST_SHAPE = 12;
    private static final int SMALLEST = 10;
    private static final int PATIENCE_SECONDS = 60;

    private final Added added;
    private final PictureFiles files;
    private final Originals originals;
    private final Sealing sealing;
    private final Semaphore turn = new Semaphore(1, true);

    Intake(Added added, PictureFiles files, Originals originals, Sealing sealing) {
        this.added = added;
        this.files = files;
        this.originals = originals;
        this.sealing = sealing;
    }

    /** A picture that was taken: whether it is new here, and whether it moved and only its first frame was kept. */
    public record Taken(String hash, boolean isNew, boolean moved) {}

    /** Takes a file, which must lie in an array; the name is kept for the desk and decides nothing. */
    public Taken take(ByteBuffer file, String name, Actor by) {
        requireLength(file.remaining());
        var hash = HexFormat.of().formatHex(sealing.digest("picture", digest(file)));
        if (added.has(hash)) {
            return new Taken(hash, false, false);
        }
        var facts = FileLook.read(file);
        requireBearable(facts);
        requireNothingBehind(facts, file);
        return new Taken(hash, inTurn(hash, facts, new Given(file, name, by)), facts.frames() > 1);
    }

    private record Given(ByteBuffer file, String name, Actor by) {}

    private boolean inTurn(String hash, FileFacts facts, Given given) {
        try {
            if (!turn.tryAcquire(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new PictureRefused("busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PictureRefused("busy");
        }
        try {
            return !added.has(hash) && keep(hash, facts, given);
        } finally {
            turn.release();
        }
    }

    private boolean keep(String hash, FileFacts facts, Given given) {
        var picture = Decoding.decode(facts, given.file(), PictureFiles.WIDEST);
        var widths = MediaFile.widths(picture.getWidth(), PictureFiles.WIDTHS);
        files.make(hash, picture, widths, Focus.CENTRE);
        originals.keep(hash, given.file());
        var file = new MediaFile(
                MediaFile.PUBLIC, hash, picture.getWidth(), picture.getHeight(), widths, Focus.CENTRE, true);
        return added.add(file, given.name(), given.file().remaining(), given.by());
    }

    private static void requireLength(int length) {
        if (length > MOST_MEGABYTES << 20) {
            throw new PictureRefused("long", (length >> 20) + 1, MOST_MEGABYTES);
        }
    }

    private static void requireBearable(FileFacts facts) {
        if (facts.frames() > MOST_FRAMES) {
            throw new PictureRefused("frames", facts.frames(), MOST_FRAMES);
        }
        var most = facts.heavy() ? MOST_HEAVY_MEGAPIXELS : MOST_MEGAPIXELS;
        var pixels = facts.pixels() * facts.frames();
        if (pixels > most * 1_000_000L) {
            throw new PictureRefused("pixels", pixels / 1_000_000, most);
        }
        var shorter = Math.min(facts.width(), facts.height());
        if (shorter < SMALLEST) {
            throw new PictureRefused("small", shorter, SMALLEST);
        }
        if (Math.max(facts.width(), facts.height()) > LONGEST_SHAPE * shorter) {
            throw new PictureRefused("shape", LONGEST_SHAPE);
        }
    }

    /** Zeros are padding; anything else is for another program than one that shows pictures. */
    private static void requireNothingBehind(FileFacts facts, ByteBuffer file) {
        for (var at = file.position() + facts.end(); at < file.limit(); at++) {
            if (file.get(at) != 0) {
                throw new PictureRefused("behind");
            }
        }
    }

    private static String digest(ByteBuffer file) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(file.duplicate());
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
