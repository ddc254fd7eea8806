package org.vigil.wording;

import com.ibm.icu.util.ULocale;

/**
 * Which way text runs. The invisible characters that turn it stay in the stored text; where the text leaves it they are
 * settled: overrides, whose use in a news text is disguise, are dropped, and what a stretch opens is closed at its end,
 * so that it cannot turn what stands beside it.
 */
public final class Direction {

    private static final char LRE = '\u202A';
    private static final char RLE = '\u202B';
    private static final char PDF = '\u202C';
    private static final char LRO = '\u202D';
    private static final char RLO = '\u202E';
    private static final char LRI = '\u2066';
    private static final char RLI = '\u2067';
    private static final char FSI = '\u2068';
    private static final char PDI = '\u2069';

    private final StringBuilder out;

    /** What will close each stretch now open; an override stands for itself, because nothing closes it. */
    private final StringBuilder open = new StringBuilder();

    private int isolates;

    private Direction(int length) {
        out = new StringBuilder(length);
    }

    public static String of(String language) {
        return ULocale.forLanguageTag(language).isRightToLeft() ? "rtl" : "ltr";
    }

    public static String settle(String text) {
        return text.chars().anyMatch(Direction::turns) ? new Direction(text.length()).settled(text) : text;
    }

    private static boolean turns(int c) {
        return (c >= LRE && c <= RLO) || (c >= LRI && c <= PDI);
    }

    private String settled(String text) {
        for (int i = 0; i < text.length(); i++) {
            add(text.charAt(i));
        }
        while (!open.isEmpty()) {
            closeLast();
        }
        return out.toString();
    }

    private void add(char c) {
        switch (c) {
            case LRO, RLO -> open.append(c);
            case LRE, RLE -> open(c, PDF);
            case LRI, RLI, FSI -> open(c, PDI);
            case PDF -> closeEmbedding();
            case PDI -> closeIsolate();
            default -> out.append(c);
        }
    }

    private void open(char opener, char closer) {
        out.append(opener);
        open.append(closer);
        isolates += closer == PDI ? 1 : 0;
    }

    private void closeEmbedding() {
        if (!open.isEmpty() && last() != PDI) {
            closeLast();
        }
    }

    /** The end of an isolate ends every embedding that was opened inside it. */
    private void closeIsolate() {
        if (isolates > 0) {
            while (last() != PDI) {
                closeLast();
            }
            closeLast();
        }
    }

    private void closeLast() {
        var closer = last();
        open.setLength(open.length() - 1);
        isolates -= closer == PDI ? 1 : 0;
        if (closer == PDF || closer == PDI) {
            out.append(closer);
        }
    }

    private char last() {
        return open.charAt(open.length() - 1);
    }
}
