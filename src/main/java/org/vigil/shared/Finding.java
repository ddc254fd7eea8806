package org.vigil.shared;

import org.jspecify.annotations.Nullable;

/** One line of what {@code doctor} says: how something is, and, unless it is well, what to do. */
public record Finding(
        Level level, String subject, String found, @Nullable String advice) {

    /** How grave a finding is. */
    public enum Level {
        OK,
        WARN,
        FAIL
    }

    public static Finding ok(String subject, String found) {
        return new Finding(Level.OK, subject, found, null);
    }

    public static Finding warn(String subject, String found, String advice) {
        return new Finding(Level.WARN, subject, found, advice);
    }

    public static Finding fail(String subject, String found, String advice) {
        return new Finding(Level.FAIL, subject, found, advice);
    }
}
