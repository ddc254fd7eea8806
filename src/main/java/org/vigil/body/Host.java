package org.vigil.body;

import com.ibm.icu.text.IDNA;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The host of an address as a reader can judge it: in ASCII, because letters of another script look like those of a
 * site that people trust.
 */
final class Host {

    private static final Pattern ADDRESS = Pattern.compile("(?i)https://([^/?#:]+)([:/?#].*)?");
    private static final Pattern ASCII = Pattern.compile("[a-z0-9_]([a-z0-9._-]*[a-z0-9._])?");
    private static final IDNA NAMES =
            IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ);

    private Host() {}

    /** Nothing for an address that is not https or whose host no browser would ask for. */
    static Optional<String> shown(String href) {
        var address = ADDRESS.matcher(href);
        if (!Href.isSafe(href) || !address.matches()) {
            return Optional.empty();
        }
        var name = new StringBuilder();
        var found = new IDNA.Info();
        NAMES.nameToASCII(address.group(1).toLowerCase(Locale.ROOT), name, found);
        return found.hasErrors() || !ASCII.matcher(name).matches() ? Optional.empty() : Optional.of(name.toString());
    }
}
