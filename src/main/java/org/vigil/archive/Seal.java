package org.vigil.archive;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.security.MessageDigest;
import java.util.HexFormat;

/**
 * The SHA-256 of a whole backup, kept at its very end, in the comment that a zip file may have. It is taken as if it stood
 * there as zeros and written when everything else is on disk: a file that was cut short or never finished has none, and a
 * byte that flips anywhere, even where a reader of zip files would not look, breaks it.
 */
final class Seal {

    private static final String BEFORE = "vigil-backup sha256 ";
    private static final String BLANK = "0".repeat(64);

    private Seal() {}

    static String blank() {
        return BEFORE + BLANK;
    }

    /** Passes bytes on to a file and remembers what they come to. */
    static final class Output extends OutputStream {

        private final FileChannel file;
        private final MessageDigest digest = Sum.newDigest();
        private long written;

        Output(FileChannel file) {
            this.file = file;
        }

        @Override
        public void write(int single) throws IOException {
            write(new byte[] {(byte) single}, 0, 1);
        }

        @Override
        public void write(byte[] bytes, int offset, int length) throws IOException {
            digest.update(bytes, offset, length);
            writeAll(ByteBuffer.wrap(bytes, offset, length), file, written);
            written += length;
        }

        /** Everything is written: seal it and force it to disk, first the content, then the seal. */
        String seal() throws IOException {
            file.force(true);
            var seal = HexFormat.of().formatHex(digest.digest());
            writeAll(ByteBuffer.wrap(seal.getBytes(US_ASCII)), file, written - BLANK.length());
            file.force(true);
            return seal;
        }

        private static void writeAll(ByteBuffer bytes, FileChannel file, long position) throws IOException {
            for (var at = position; bytes.hasRemaining(); ) {
                at += file.write(bytes, at);
            }
        }
    }

    /** Whether a file begins and ends as a backup does. */
    static boolean isOn(FileChannel file) throws IOException {
        return read(file, 0, 2).equals("PK") && endOf(file).matches("(?s)" + BEFORE + "[0-9a-f]{64}");
    }

    static boolean isUnbroken(FileChannel file, Tally tally) throws IOException {
        var digest = Sum.newDigest();
        var buffer = ByteBuffer.allocate(1 << 16);
        var end = file.size() - BLANK.length();
        for (var at = 0L; at < end; ) {
            buffer.clear().limit((int) Math.min(buffer.capacity(), end - at));
            var read = file.read(buffer, at);
            if (read < 0) {
                return false;
            }
            digest.update(buffer.flip());
            tally.passed(0, read);
            at += read;
        }
        digest.update(BLANK.getBytes(US_ASCII));
        return endOf(file).endsWith(HexFormat.of().formatHex(digest.digest()));
    }

    private static String endOf(FileChannel file) throws IOException {
        var length = blank().length();
        return file.size() < length ? "" : read(file, file.size() - length, length);
    }

    private static String read(FileChannel file, long position, int length) throws IOException {
        var buffer = ByteBuffer.allocate(length);
        while (buffer.hasRemaining() && file.read(buffer, position + buffer.position()) >= 0) {
            // Until it is all there, or the file ends.
        }
        return US_ASCII.decode(buffer.flip()).toString();
    }
}
