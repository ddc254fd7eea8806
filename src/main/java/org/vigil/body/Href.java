package org.vigil.body;

import java.util.regex.Pattern;

/** The rule for what a link may lead to. */
final class Href {

    private static final int LONGEST = 2_048;

    /** A host must be there and no name before an @, which would dress one site up as another. */
    private static final Pattern WEB =
            Pattern.compile("https?://[^/?#@:\\[\\]]+(:\\d{1,5})?([/?#].*)?", Pattern.CASE_INSENSITIVE);

    private static final Pattern MAIL = Pattern.compile("mailto:(?!.*%0[ad]).*", Pattern.CASE_INSENSITIVE);
    private static final Pattern PHONE = Pattern.compile("tel:[+0-9][-+0-9().;=a-z]*", Pattern.CASE_INSENSITIVE);
    private static final Pattern HERE = Pattern.compile("/(?!/).*");

    private Href() {}

    static boolean isSafe(String href) {
        return href.length() <= LONGEST
                && href.codePoints().noneMatch(Href::isTrick)
                && (WEB.matcher(href).matches()
                        || MAIL.matcher(href).matches()
                        || PHONE.matcher(href).matches()
                        || HERE.matcher(href).matches());
    }

    static boolean isWeb(String href) {
        return WEB.matcher(href).matches();
    }

    static boolean isHere(String href) {
        return HERE.matcher(href).matches();
    }

    /** Browsers drop tabs and line ends, read a backslash as a slash, and show what invisible characters make of it. */
    private static boolean isTrick(int c) {
        return Character.isWhitespace(c)
                || Character.isSpaceChar(c)
                || Character.isISOControl(c)
                || Character.getType(c) == Character.FORMAT
                || Character.getType(c) == Character.SURROGATE
                || "\\<>\"`".indexOf(c) >= 0;
    }
}
