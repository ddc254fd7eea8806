package org.vigil.desk;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;

/**
 * What a form was made from, as a digest that travels with it: when it comes back and what is saved has another, somebody
 * else has saved meanwhile.
 */
public final class Imprint {

    private Imprint() {}

    public static String of(List<String> texts) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            for (var text : texts) {
                // The length keeps two texts apart from one that is both.
                digest.update((text.length() + ":" + text).getBytes(StandardCharsets.UTF_8));
            }
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
