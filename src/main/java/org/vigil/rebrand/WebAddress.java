package org.vigil.rebrand;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.Locale;
import java.util.Optional;

/** An address on another site that readers may be led to: with https, a host, and nobody's name or password in it. */
final class WebAddress {

    private static final int LONGEST = 500;

    private WebAddress() {}

    static Optional<String> of(String typed) {
        try {
            var uri = new URI(typed);
            var host = uri.getHost();
            var good = "https".equals(String.valueOf(uri.getScheme()).toLowerCase(Locale.ROOT))
                    && host != null
                    && host.contains(".")
                    && uri.getRawUserInfo() == null
                    && typed.length() <= LONGEST;
            return good ? Optional.of(uri.toASCIIString()) : Optional.empty();
        } catch (URISyntaxException noAddress) {
            return Optional.empty();
        }
    }
}
