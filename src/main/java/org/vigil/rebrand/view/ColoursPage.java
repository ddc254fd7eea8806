package org.vigil.rebrand.view;

import java.util.List;

/** Every colour in both schemes, and how well those are told apart that meet. */
public record ColoursPage(SectionHead head, List<Token> tokens, List<Pair> pairs, List<String> wrong) {

    /** One colour as it is used by day and in the dark. */
    public record Token(String name, String label, Value light, Value dark) {}

    /** What stands in a field, and what stood there when the form was shown. */
    public record Value(String field, String typed, String shown, boolean acceptable) {}

    /** One colour on another, in both schemes. */
    public record Pair(String label, String needed, Measure light, Measure dark) {}

    /** A contrast as it is written. */
    public record Measure(String front, String back, String ratio, boolean enough) {}
}
