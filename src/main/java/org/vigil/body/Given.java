package org.vigil.body;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** A piece of JSON and the place it stands at, so that a refusal can name both. */
record Given(JsonNode value, @Nullable Given parent, String step) {

    private static final int SHOWN = 40;

    static Given whole(JsonNode value) {
        return new Given(value, null, "");
    }

    Given in(String name) {
        return new Given(value.path(name), this, name);
    }

    boolean has(String name) {
        return value.has(name);
    }

    boolean isAbsent() {
        return value.isMissingNode() || value.isNull();
    }

    /** Refuses every property but these. */
    void holdsOnly(Set<String> names) {
        requireObject();
        for (var name : value.propertyNames()) {
            if (!names.contains(name)) {
                throw new InvalidBody(
                        place(), "unknown property " + shorten(name), names.isEmpty() ? "none" : listed(names));
            }
        }
    }

    /** The type of this node or mark. */
    String type() {
        requireObject();
        return in("type").string();
    }

    Given attribute(String name) {
        return in("attrs").in(name);
    }

    /** An attribute that is a line of plain words, or none. */
    @Nullable String words(String name, int longest) {
        var line = attribute(name);
        if (line.isAbsent()) {
            return null;
        }
        var words = line.string(longest);
        return words.isBlank() ? null : words;
    }

    void requireObject() {
        if (!value.isObject()) {
            throw refuse("an object");
        }
    }

    /** The elements of the array in this property; none if it is not there. */
    List<Given> list(String name) {
        var array = in(name);
        if (array.value.isMissingNode()) {
            return List.of();
        }
        if (!array.value.isArray()) {
            throw array.refuse("an array");
        }
        var elements = new ArrayList<Given>(array.value.size());
        for (var element : array.value) {
            elements.add(new Given(element, array, "[" + elements.size() + "]"));
        }
        return elements;
    }

    String string() {
        if (!value.isString()) {
            throw refuse("a string");
        }
        return requireCharacters(value.stringValue());
    }

    String string(int longest) {
        var text = string();
        if (text.length() > longest) {
            throw new InvalidBody(place(), text.length() + " characters", "at most " + longest);
        }
        return text;
    }

    int number(int least, int most) {
        if (!value.isInt() || value.intValue() < least || value.intValue() > most) {
            throw refuse(least == most ? String.valueOf(least) : least + " to " + most);
        }
        return value.intValue();
    }

    int number(int least, int most, int otherwise) {
        return value.isMissingNode() ? otherwise : number(least, most);
    }

    void requireNothing() {
        if (!isAbsent()) {
            throw refuse("nothing");
        }
    }

    InvalidBody refuse(String expected) {
        return new InvalidBody(place(), shown(), expected);
    }

    String place() {
        if (parent == null) {
            return "document";
        }
        var before = parent.parent == null ? "" : parent.place();
        return before.isEmpty() || step.startsWith("[") ? before + step : before + "." + step;
    }

    /** Texts with U+0000 cannot be stored by PostgreSQL, half a surrogate pair cannot be written as UTF-8. */
    private String requireCharacters(String text) {
        for (int i = 0, c; i < text.length(); i += Character.charCount(c)) {
            c = text.codePointAt(i);
            if (c == 0) {
                throw new InvalidBody(place(), "U+0000 at " + i, "text without it");
            }
            if (c >= Character.MIN_SURROGATE && c <= Character.MAX_SURROGATE) {
                throw new InvalidBody(place(), "half a surrogate pair at " + i, "whole characters");
            }
        }
        return text;
    }

    private String shown() {
        if (value.isMissingNode()) {
            return "missing";
        }
        if (value.isContainer()) {
            return value.isObject() ? "an object" : "an array";
        }
        return shorten(value.toString());
    }

    private static String shorten(String text) {
        var start = text.substring(0, Math.min(text.length(), SHOWN)).replaceAll("\\p{C}", "?");
        return text.length() > SHOWN ? start + "…" : start;
    }

    private static String listed(Set<String> names) {
        return String.join(", ", names.stream().sorted().toList());
    }
}
