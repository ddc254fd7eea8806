package org.vigil.audit;

import java.util.Arrays;
import java.util.HexFormat;

/** 32 bytes that stand for everything up to an entry. */
public record Digest(byte[] bytes) {

    @Override
    public boolean equals(Object other) {
        return other instanceof Digest digest && Arrays.equals(bytes, digest.bytes);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(bytes);
    }

    /** In hexadecimal. */
    @Override
    public String toString() {
        return HexFormat.of().formatHex(bytes);
    }
}
