package org.vigil.ingest;

import com.ibm.icu.lang.UCharacter;
import com.ibm.icu.text.Normalizer2;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.LocalDate;
import java.util.HexFormat;
import org.vigil.headline.PlainText;

/**
 * By what an imported story is known again: its day and 16 bytes of the SHA-256 of its folded first paragraph (of its deck, if it
 * has no paragraph).
 *
 * <p>Folding undoes what differs between two captures of one text: compatibility forms, spaces, quotation marks, dashes, letters'
 * case, invisible characters. The dateline stays part of the text, so that finding datelines better one day changes nobody's
 * identity; a story captured once with and once without its dateline is therefore two.
 */
record Fingerprint(LocalDate day, long high, long low) {

    static Fingerprint of(FoundStory story) {
        return of(story.day(), story.opening());
    }

    static Fingerprint of(LocalDate day, String opening) {
        var hash = ByteBuffer.wrap(sha256(folded(opening)));
        return new Fingerprint(day, hash.getLong(), hash.getLong());
    }

    /** The 16 bytes, as they are stored. */
    byte[] bytes() {
        return ByteBuffer.allocate(16).putLong(high).putLong(low).array();
    }

    @Override
    public String toString() {
        return day + " " + HexFormat.of().formatHex(bytes());
    }

    static String folded(String text) {
        var compatible = Normalizer2.getNFKCInstance().normalize(text);
        var folded = new StringBuilder(compatible.length());
        boolean space = false;
        for (int i = 0; i < compatible.length(); i++) {
            char c = compatible.charAt(i);
            if (PlainText.isSpace(c)) {
                space = !folded.isEmpty();
            } else if (!isUnseen(c)) {
                if (space) {
                    folded.append(' ');
                    space = false;
                }
                folded.append(plain(c));
            }
        }
        return UCharacter.foldCase(folded.toString(), true);
    }

    private static boolean isUnseen(char c) {
        return PlainText.isInvisible(c)
                || c >= '\u200c' && c <= '\u200f'
                || c >= '\ufe00' && c <= '\ufe0f'
                || c == '\ufffd';
    }

    private static char plain(char c) {
        return switch (c) {
            case '‘', '’', '‚', '‛', '′', 'ʼ', '`', '´', '‹', '›' -> '\'';
            case '“', '”', '„', '‟', '″', '«', '»' -> '"';
            case '‐', '‑', '‒', '–', '—', '―', '−' -> '-';
            default -> c;
        };
    }

    private static byte[] sha256(String text) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException everyJavaHasIt) {
            throw new IllegalStateException(everyJavaHasIt);
        }
    }
}
