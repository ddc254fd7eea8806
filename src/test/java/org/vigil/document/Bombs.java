package org.vigil.document;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.zip.DeflaterOutputStream;

/** A great deal of nothing, packed small. */
final class Bombs {

    private Bombs() {}

    static byte[] zeros(long bytes) {
        var out = new ByteArrayOutputStream();
        var piece = new byte[1 << 16];
        try (var packing = new DeflaterOutputStream(out)) {
            for (long left = bytes; left > 0; left -= piece.length) {
                packing.write(piece, 0, (int) Math.min(left, piece.length));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    static byte[] packed(byte[] bytes) {
        var out = new ByteArrayOutputStream();
        try (var packing = new DeflaterOutputStream(out)) {
            packing.write(bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }
}
