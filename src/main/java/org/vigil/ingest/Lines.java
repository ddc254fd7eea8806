package org.vigil.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Optional;
import org.vigil.headline.PlainText;

/**
 * The lines of a text file of any size, whatever ends them, one at a time.
 *
 * <p>The encoding is decided line by line: strict UTF-8, and Windows-1252 for a line that is not. Deciding it for the file would
 * mean reading a gigabyte to its end first, and files put together from several captures do mix encodings.
 */
final class Lines implements Closeable {

    static final int LONGEST = 8 * 1024 * 1024;
    private static final Charset WINDOWS = Charset.forName("windows-1252");

    private final InputStream in;
    private final Encoding encoding;
    private final CharsetDecoder strict = StandardCharsets.UTF_8.newDecoder();
    private final byte[] ahead = new byte[1 << 15];
    private int filled;
    private int at;
    private byte[] buffer = new byte[8192];
    private int length;
    private int number;
    private int pushedBack = -1;

    Lines(InputStream source) throws IOException {
        in = source;
        filled = in.readNBytes(ahead, 0, ahead.length);
        encoding = Encoding.of(Arrays.copyOf(ahead, Math.min(3, filled)));
        at = encoding.markLength();
    }

    Optional<Line> next() throws IOException {
        length = 0;
        boolean tooLong = false;
        int unit = read();
        if (unit < 0) {
            return Optional.empty();
        }
        while (unit >= 0 && unit != '\n' && unit != '\r') {
            tooLong |= !keep(unit);
            unit = read();
        }
        if (unit == '\r') {
            int following = read();
            pushedBack = following == '\n' ? -1 : following;
        }
        number++;
        return Optional.of(line(tooLong, unit < 0));
    }

    @Override
    public void close() throws IOException {
        in.close();
    }

    private Line line(boolean tooLong, boolean last) {
        var raw = decoded(last || tooLong);
        var mended = Mojibake.mend(raw);
        boolean damaged = !mended.equals(raw) || mended.indexOf('\ufffd') >= 0 || PlainText.hasControls(mended);
        return new Line(number, PlainText.line(mended), tooLong, damaged);
    }

    private String decoded(boolean mayBeCut) {
        if (encoding.isWide()) {
            return new String(buffer, 0, length, encoding.charset());
        }
        try {
            return strict.decode(ByteBuffer.wrap(buffer, 0, length)).toString();
        } catch (CharacterCodingException notUtf8) {
            int whole = mayBeCut ? withoutCutCharacter() : length;
            return whole < length ? retried(whole) : new String(buffer, 0, length, WINDOWS);
        }
    }

    private String retried(int whole) {
        try {
            return strict.decode(ByteBuffer.wrap(buffer, 0, whole)).toString();
        } catch (CharacterCodingException notUtf8) {
            return new String(buffer, 0, length, WINDOWS);
        }
    }

    /** A file that was cut off may end in the middle of a character. */
    private int withoutCutCharacter() {
        for (int back = 1; back <= Math.min(3, length); back++) {
            int value = buffer[length - back] & 0xff;
            if (value >= 0xc2) {
                return length - back;
            }
            if (value < 0x80) {
                return length;
            }
        }
        return length;
    }

    private int read() throws IOException {
        if (pushedBack >= 0) {
            int unit = pushedBack;
            pushedBack = -1;
            return unit;
        }
        int first = readByte();
        if (!encoding.isWide() || first < 0) {
            return first;
        }
        int second = readByte();
        if (second < 0) {
            return -1;
        }
        return encoding == Encoding.UTF_16_BIG ? first << 8 | second : second << 8 | first;
    }

    /** Java's own buffered stream takes a lock for every byte. */
    private int readByte() throws IOException {
        if (at == filled) {
            at = 0;
            filled = Math.max(0, in.read(ahead));
        }
        return filled == 0 ? -1 : ahead[at++] & 0xff;
    }

    private boolean keep(int unit) {
        int width = encoding.isWide() ? 2 : 1;
        if (length + width > LONGEST) {
            return false;
        }
        if (length + width > buffer.length) {
            buffer = Arrays.copyOf(buffer, Math.min(LONGEST, buffer.length * 2));
        }
        if (width == 2) {
            buffer[length++] = (byte) (encoding == Encoding.UTF_16_BIG ? unit >> 8 : unit);
            buffer[length++] = (byte) (encoding == Encoding.UTF_16_BIG ? unit : unit >> 8);
        } else {
            buffer[length++] = (byte) unit;
        }
        return true;
    }
}
