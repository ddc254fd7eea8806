package org.vigil.account;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/** What a form was made from, in a few letters: whether somebody else has changed it meanwhile. */
final class Imprint {

    private Imprint() {}

    static String of(String... parts) {
        return UUID.nameUUIDFromBytes(String.join("\0", parts).getBytes(StandardCharsets.UTF_8))
                .toString();
    }
}
