package org.vigil.archive;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/** What a stream of bytes came to: its length, its lines (a row of a table is a line), its SHA-256. */
record Sum(long bytes, long lines, String sha256) {

    /** Takes the bytes as they pass. */
    static final class Counter {

        private final MessageDigest digest = newDigest();
        private long bytes;
        private long lines;

        /** Answers how many lines ended. */
        int take(byte[] buffer, int offset, int length) {
            digest.update(buffer, offset, length);
            bytes += length;
            var ended = 0;
            for (var at = offset; at < offset + length; at++) {
                if (buffer[at] == '\n') {
                    ended++;
                }
            }
            lines += ended;
            return ended;
        }

        Sum sum() {
            return new Sum(bytes, lines, HexFormat.of().formatHex(digest.digest()));
        }
    }

    static MessageDigest newDigest() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
