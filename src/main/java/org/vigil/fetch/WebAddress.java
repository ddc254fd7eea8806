package org.vigil.fetch;

import com.ibm.icu.text.IDNA;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * An http or https address in the one form in which it is judged, connected to and sent. What a browser and we might read
 * differently (user names, backslashes, control characters, numbers that are addresses in disguise) is no address here.
 */
record WebAddress(boolean isSecure, String host, int port, String path) {

    private static final int LONGEST = 4_000;

    private static final Pattern UNFIT = Pattern.compile("[\\x00-\\x1f\\x7f\\\\]");
    private static final Pattern FORM = Pattern.compile(
            "(https?)://([^/?#]*)([^?#]*)(\\?[^#]*)?(?:#.*)?", Pattern.CASE_INSENSITIVE | Pattern.DOTALL);
    private static final Pattern AUTHORITY = Pattern.compile("(\\[[0-9a-fA-F:.]+]|[^:@\\[\\]]+)(?::([0-9]{0,5}))?");
    private static final Pattern SCHEME = Pattern.compile("[a-zA-Z][a-zA-Z0-9+.-]*:");

    /** A dot at least, so no name of a machine next to ours; and a letter in front of the last part, so no number. */
    private static final Pattern NAME = Pattern.compile("([a-z0-9_-]{1,63}\\.)+[a-z][a-z0-9-]{0,62}");

    private static final String BYTE = "(25[0-5]|2[0-4][0-9]|1[0-9][0-9]|[1-9]?[0-9])";
    private static final Pattern IP_VERSION_4 = Pattern.compile(BYTE + "(\\." + BYTE + "){3}");

    private static final String SENT_AS_IT_IS = "-._~!$&'()*+,;=:@/?%[]";

    static Optional<WebAddress> parse(String written) {
        var parts = FORM.matcher(written);
        if (written.length() > LONGEST || UNFIT.matcher(written).find() || !parts.matches()) {
            return Optional.empty();
        }
        var authority = AUTHORITY.matcher(parts.group(2));
        if (!authority.matches()) {
            return Optional.empty();
        }
        var secure = parts.group(1).equalsIgnoreCase("https");
        var port = port(authority.group(2), secure);
        var path = parts.group(3).isEmpty() ? "/" : parts.group(3);
        var query = parts.group(4) == null ? "" : parts.group(4);
        return host(authority.group(1)).map(host -> new WebAddress(secure, host, port, encoded(path + query)));
    }

    private static int port(@Nullable String written, boolean secure) {
        return written == null || written.isEmpty() ? usualPort(secure) : Integer.parseInt(written);
    }

    private static int usualPort(boolean secure) {
        return secure ? 443 : 80;
    }

    private static Optional<String> host(String written) {
        if (written.startsWith("[")) {
            return ipVersion6(written.substring(1, written.length() - 1));
        }
        return ascii(written)
                .map(host -> host.endsWith(".") ? host.substring(0, host.length() - 1) : host)
                .filter(host -> host.length() <= 253)
                .filter(host -> NAME.matcher(host).matches()
                        || IP_VERSION_4.matcher(host).matches());
    }

    /** An IPv4 address dressed as IPv6 comes out as IPv4; nobody writes it so who means well. */
    private static Optional<String> ipVersion6(String written) {
        try {
            return Optional.of(InetAddress.ofLiteral(written))
                    .filter(Inet6Address.class::isInstance)
                    .map(address -> "[" + address.getHostAddress() + "]");
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** As browsers do it, so full-width digits and dots become the plain ones before anybody looks at them. */
    private static Optional<String> ascii(String written) {
        if (written.chars().allMatch(letter -> letter < 128)) {
            return Optional.of(written.toLowerCase(Locale.ROOT));
        }
        var found = new IDNA.Info();
        var host = IDNA.getUTS46Instance(IDNA.NONTRANSITIONAL_TO_ASCII | IDNA.CHECK_BIDI | IDNA.CHECK_CONTEXTJ)
                .nameToASCII(written, new StringBuilder(), found)
                .toString();
        return found.hasErrors() ? Optional.empty() : Optional.of(host);
    }

    private static String encoded(String path) {
        return path.codePoints().mapToObj(WebAddress::encoded).collect(Collectors.joining());
    }

    private static String encoded(int letter) {
        var text = Character.toString(letter);
        if (letter < 128 && (Character.isLetterOrDigit(letter) || SENT_AS_IT_IS.contains(text))) {
            return text;
        }
        return HexFormat.of().withUpperCase().withPrefix("%").formatHex(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Where a redirect from here leads. */
    Optional<WebAddress> resolve(String location) {
        if (SCHEME.matcher(location).lookingAt()) {
            return parse(location);
        }
        if (location.startsWith("//")) {
            return parse(scheme() + ":" + location);
        }
        if (location.startsWith("/")) {
            return parse(origin() + location);
        }
        var document = path.replaceFirst("\\?.*", "");
        var folder = document.substring(0, document.lastIndexOf('/') + 1);
        return parse(origin() + (location.startsWith("?") ? document : folder) + location);
    }

    /** The address itself, if it is written as a number and not as a name. */
    Optional<InetAddress> literal() {
        if (host.startsWith("[")) {
            return Optional.of(InetAddress.ofLiteral(hostWithoutBrackets()));
        }
        return IP_VERSION_4.matcher(host).matches() ? Optional.of(InetAddress.ofLiteral(host)) : Optional.empty();
    }

    String hostWithoutBrackets() {
        return host.startsWith("[") ? host.substring(1, host.length() - 1) : host;
    }

    /** Host and port as they stand in an address and in the header Host. */
    String authority() {
        return port == usualPort(isSecure) ? host : host + ":" + port;
    }

    private String scheme() {
        return isSecure ? "https" : "http";
    }

    private String origin() {
        return scheme() + "://" + authority();
    }

    @Override
    public String toString() {
        return origin() + path;
    }
}
