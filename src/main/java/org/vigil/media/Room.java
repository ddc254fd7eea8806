package org.vigil.media;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.springframework.stereotype.Component;

/**
 * The memory there is for files that are being sent, counted in megabytes: whoever sends more than there is room for waits,
 * so that no number of uploads at once can take the program down.
 */
@Component
public class Room {

    private static final long LONGEST = (long) Intake.MOST_MEGABYTES << 20;
    private static final int MEGABYTES = 64;
    private static final int PATIENCE_SECONDS = 60;

    private final Semaphore free = new Semaphore(MEGABYTES, true);

    /** What is done with the bytes while there is room for them. */
    @FunctionalInterface
    public interface Work<T> {

        T with(ByteBuffer bytes) throws IOException;
    }

    /** Reads so many bytes and does something with them; a sender who does not say how many gets no room. */
    public <T> T read(InputStream from, long length, Work<T> work) throws IOException {
        if (length <= 0) {
            throw new PictureRefused("empty");
        }
        if (length > LONGEST) {
            // Browsers show no answer that comes while they are still sending.
            if (length <= 4 * LONGEST) {
                from.transferTo(OutputStream.nullOutputStream());
            }
            throw new PictureRefused("long", (length >> 20) + 1, Intake.MOST_MEGABYTES);
        }
        var megabytes = 1 + (int) (length >> 20);
        take(megabytes);
        try {
            var bytes = new byte[(int) length];
            var got = from.readNBytes(bytes, 0, bytes.length);
            return work.with(ByteBuffer.wrap(bytes, 0, got).slice());
        } finally {
            free.release(megabytes);
        }
    }

    private void take(int megabytes) {
        try {
            if (!free.tryAcquire(megabytes, PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new PictureRefused("busy");
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new PictureRefused("busy");
        }
    }
}
