package org.vigil.keys;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Base64;
import javax.crypto.KDF;
import javax.crypto.SecretKey;
import javax.crypto.spec.HKDFParameterSpec;

/** 32 random bytes in a file of their own, readable by its owner alone; keys for single purposes are derived from them (RFC 5869). */
record MasterKey(byte[] bytes) {

    private static final int LENGTH = 32;

    /** The key in a file; made, if there is none. Two who make it at once end up with the same one. */
    static MasterKey in(Path file) {
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            var bytes = Base64.getDecoder().decode(Files.readString(file).strip());
            if (bytes.length != LENGTH) {
                throw new KeyUnusable("%s holds %d bytes, expected %d".formatted(file, bytes.length, LENGTH));
            }
            return new MasterKey(bytes);
        } catch (IOException | IllegalArgumentException e) {
            throw new KeyUnusable("%s cannot be used as the master key: %s".formatted(file, e.getMessage()));
        }
    }

    private static void make(Path file) throws IOException {
        var bytes = new byte[LENGTH];
        new SecureRandom().nextBytes(bytes);
        var own = PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------"));
        var beside = Files.createTempFile(file.toAbsolutePath().getParent(), "key", null, own);
        try (var out = FileChannel.open(beside, StandardOpenOption.WRITE)) {
            out.write(ByteBuffer.wrap(
                    (Base64.getEncoder().encodeToString(bytes) + "\n").getBytes(StandardCharsets.US_ASCII)));
            out.force(true);
        }
        try {
            Files.createLink(file, beside);
        } catch (FileAlreadyExistsException e) {
            // Somebody else was quicker; theirs is the key.
        } finally {
            Files.delete(beside);
        }
    }

    /** A key for one purpose; {@code algorithm} is what it is used with. */
    SecretKey derive(String purpose, String algorithm) {
        try {
            var parameters = HKDFParameterSpec.ofExtract()
                    .addIKM(bytes)
                    .thenExpand(("vigil " + purpose).getBytes(StandardCharsets.UTF_8), LENGTH);
            return KDF.getInstance("HKDF-SHA256").deriveKey(algorithm, parameters);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "MasterKey";
    }
}
