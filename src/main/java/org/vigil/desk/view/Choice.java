package org.vigil.desk.view;

/** One of several; {@code depth} indents what belongs under another. */
public record Choice(String value, String text, boolean chosen, int depth) {

    public static Choice of(String value, String text, boolean chosen) {
        return new Choice(value, text, chosen, 0);
    }
}
