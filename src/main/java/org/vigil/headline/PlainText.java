package org.vigil.headline;

/** Cleaning of text that came from a page: every kind of space is a space, what cannot be seen is gone. */
public final class PlainText {

    private PlainText() {}

    /** One line without indentation, with single spaces, without invisible characters. Joiners stay: some scripts need them. */
    public static String line(String raw) {
        var clean = new StringBuilder(raw.length());
        boolean space = false;
        for (int i = 0; i < raw.length(); i++) {
            char c = raw.charAt(i);
            if (isSpace(c)) {
                space = !clean.isEmpty();
            } else if (!isInvisible(c)) {
                if (space) {
                    clean.append(' ');
                    space = false;
                }
                clean.append(c);
            }
        }
        return clean.toString();
    }

    public static boolean hasControls(String raw) {
        return raw.chars().anyMatch(c -> Character.isISOControl(c) && !isSpace((char) c));
    }

    public static boolean isSpace(char c) {
        return c == ' ' || c >= '\t' && c <= '\r' || c > '~' && isWideSpace(c);
    }

    private static boolean isWideSpace(char c) {
        return c >= '\u2000' && c <= '\u200a' || "\u0085\u00a0\u1680\u2028\u2029\u202f\u205f\u3000".indexOf(c) >= 0;
    }

    /** Zero-width marks, soft hyphens, controls, and the signs that turn the direction of the text that follows. */
    public static boolean isInvisible(char c) {
        return c < ' ' || c > '~' && isHidden(c);
    }

    private static boolean isHidden(char c) {
        return c <= '\u009f'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || "\u00ad\u180e\u200b\u2060\ufeff".indexOf(c) >= 0;
    }
}
