package org.vigil.look;

import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import org.springframework.web.util.UriUtils;

/** A path as it is compared with those of other times: decoded, composed, without a slash at its end. */
public final class OldPath {

    private OldPath() {}

    public static String tidied(String path) {
        var composed = Normalizer.normalize(decoded(path), Normalizer.Form.NFC);
        return composed.length() > 1 && composed.endsWith("/")
                ? composed.substring(0, composed.length() - 1)
                : composed;
    }

    /** What is not encoded as it should be stands for itself. */
    private static String decoded(String path) {
        try {
            return UriUtils.decode(path, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException notEncoded) {
            return path;
        }
    }
}
