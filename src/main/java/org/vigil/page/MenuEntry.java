package org.vigil.page;

/** One entry of a menu: its words, and where it leads, without the prefix of a language. */
public record MenuEntry(String text, String path) {

    /**
     * Whether it is a path of this very site. Browsers read a second slash, or a backslash, as the beginning of another
     * site's name, and leave out tabs and line breaks before they look.
     */
    public static boolean isPath(String path) {
        return path.matches("/(?![/\\\\])[^\\s\\p{C}\\p{Z}\\\\]*");
    }
}
