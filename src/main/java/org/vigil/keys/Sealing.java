package org.vigil.keys;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Arrays;
import javax.crypto.Cipher;
import javax.crypto.CipherOutputStream;
import javax.crypto.Mac;
import javax.crypto.SecretKey;
import javax.crypto.spec.GCMParameterSpec;

/**
 * Seals what must not be read by whoever has the database alone: AES-256-GCM, written as key id (4 bytes), nonce (12,
 * random), text and tag. {@code place} is the table, column and row the sealed text belongs to: it opens nowhere else.
 */
public class Sealing {

    private static final int NONCE = 12;
    private static final int TAG_BITS = 128;
    private static final SecureRandom RANDOM = new SecureRandom();

    private final MasterKey master;
    private final SecretKey key;
    private final byte[] id;

    Sealing(MasterKey master) {
        this.master = master;
        this.key = master.derive("seal", "AES");
        this.id = Arrays.copyOf(digest("key id", ""), 4);
    }

    public byte[] seal(String text, String place) {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        var sealed = run(Cipher.ENCRYPT_MODE, nonce, text.getBytes(StandardCharsets.UTF_8), 0, place);
        return ByteBuffer.allocate(id.length + NONCE + sealed.length)
                .put(id)
                .put(nonce)
                .put(sealed)
                .array();
    }

    /** Seals what is written through it on its way, so that a large file is never in memory twice. */
    public OutputStream sealing(OutputStream to, String place) throws IOException {
        var nonce = new byte[NONCE];
        RANDOM.nextBytes(nonce);
        to.write(id);
        to.write(nonce);
        return new CipherOutputStream(to, cipher(Cipher.ENCRYPT_MODE, nonce, place));
    }

    /** The text again; refuses what was sealed with another key, for another place, or has been changed. */
    public String open(byte[] sealed, String place) {
        return new String(openBytes(sealed, place), StandardCharsets.UTF_8);
    }

    /** The same of what is no text. */
    public byte[] openBytes(byte[] sealed, String place) {
        var from = id.length + NONCE;
        if (sealed.length < from || !Arrays.equals(sealed, 0, id.length, id, 0, id.length)) {
            throw new KeyUnusable("%s was sealed with another master key".formatted(place));
        }
        var nonce = Arrays.copyOfRange(sealed, id.length, from);
        return run(Cipher.DECRYPT_MODE, nonce, sealed, from, place);
    }

    /** A digest that only the holder of the key can make (HMAC-SHA256), to find a text by without storing it. */
    public byte[] digest(String purpose, String text) {
        try {
            var mac = Mac.getInstance("HmacSHA256");
            mac.init(master.derive("digest " + purpose, "HmacSHA256"));
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What a database remembers of the key. */
    byte[] mark() {
        return digest("mark", "");
    }

    private byte[] run(int mode, byte[] nonce, byte[] text, int from, String place) {
        try {
            return cipher(mode, nonce, place).doFinal(text, from, text.length - from);
        } catch (GeneralSecurityException e) {
            throw new KeyUnusable("%s cannot be opened: it was changed, or belongs elsewhere".formatted(place));
        }
    }

    private Cipher cipher(int mode, byte[] nonce, String place) {
        try {
            var cipher = Cipher.getInstance("AES/GCM/NoPadding");
            cipher.init(mode, key, new GCMParameterSpec(TAG_BITS, nonce));
            cipher.updateAAD(place.getBytes(StandardCharsets.UTF_8));
            return cipher;
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
