package org.vigil.credential;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;

/** 256 random bits that somebody holds and we do not: the database has their digest only. */
public record Token(String text) {

    private static final SecureRandom RANDOM = new SecureRandom();

    public static Token random() {
        var bytes = new byte[32];
        RANDOM.nextBytes(bytes);
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(bytes));
    }

    public byte[] digest() {
        return digest("");
    }

    /** Its digest in twelve hexadecimal digits, for a name. */
    public String digestText() {
        return java.util.HexFormat.of().formatHex(digest(), 0, 6);
    }

    /** Another secret, made of this one, for one purpose. */
    public Token derived(String purpose) {
        return new Token(Base64.getUrlEncoder().withoutPadding().encodeToString(digest(purpose + ":")));
    }

    private byte[] digest(String prefix) {
        try {
            return MessageDigest.getInstance("SHA-256").digest((prefix + text).getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public String toString() {
        return "Token";
    }
}
