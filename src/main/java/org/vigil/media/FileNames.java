package org.vigil.media;

import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the files of a picture are called: {@code <hash>-800.webp}, the same as {@code .jpg}, and {@code <hash>-share-5-3.jpg},
 * which says in tenths what is in its middle. A folder holds those whose hashes begin alike.
 */
final class FileNames {

    private static final Pattern NAME =
            Pattern.compile("([0-9a-f]{64})-(?:[0-9]{1,4}\\.(?:webp|jpg)|share-[0-9]{1,2}-[0-9]{1,2}\\.jpg)");

    private FileNames() {}

    static String webp(String hash, int width) {
        return hash + "-" + width + ".webp";
    }

    static String jpeg(String hash, int width) {
        return hash + "-" + width + ".jpg";
    }

    static String share(String hash, Focus focus) {
        return "%s-share-%d-%d.jpg".formatted(hash, focus.column(), focus.row());
    }

    /** The hash in a name, if it can be one of ours. */
    static Optional<String> hash(String name) {
        var matcher = NAME.matcher(name);
        return matcher.matches() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** Where the file of that name is stored. */
    static String place(String name) {
        return "media/" + name.substring(0, 2) + "/" + name;
    }

    /** Where a picture is stored as it was given. */
    static String original(String hash) {
        return "originals/" + hash.substring(0, 2) + "/" + hash;
    }
}
