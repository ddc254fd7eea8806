package org.vigil.ingest;

/** Cleaning of text that came from a page: every kind of space is a space, what cannot be seen is gone. */
final class PlainText {

    private PlainText() {}

    /** One line without indentation, with single spaces, without invisible characters. Joiners stay: some scripts need them. */
    static String line(String raw) {
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

    static boolean hasControls(String raw) {
        return raw.chars().anyMatch(c -> Character.isISOControl(c) && !isSpace((char) c));
    }

    static boolean isSpace(char c) {
        return c == ' '
                || c == '\u00a0'
                || c >= '\t' && c <= '\r'
                || c == '\u0085'
                || c >= '\u2000' && c <= '\u200a'
                || c == '\u2028'
                || c == '\u2029'
                || c == '\u202f'
                || c == '\u205f'
                || c == '\u3000'
                || c == '\u1680';
    }

    /** Zero-width marks, soft hyphens, controls, and the signs that turn the direction of the text that follows. */
    static boolean isInvisible(char c) {
        return c == '\u00ad'
                || c == '\u200b'
                || c == '\u2060'
                || c == '\ufeff'
                || c == '\u180e'
                || c >= '\u202a' && c <= '\u202e'
                || c >= '\u2066' && c <= '\u2069'
                || Character.isISOControl(c);
    }
}
