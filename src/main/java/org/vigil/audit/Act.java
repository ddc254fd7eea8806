package org.vigil.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Something that was done: {@code verb} is a thing and a past participle, such as {@code story.published}; {@code subject}
 * is the id of what it was done to. The details are ids, numbers and settings. What a person is called, their address or
 * anything else about them has no place here: an entry can never be taken back.
 */
public record Act(
        String verb, @Nullable String subject, @Nullable Integer version, SortedMap<String, String> detail) {

    public static Act of(String verb) {
        return new Act(verb, null, null, new TreeMap<>());
    }

    public static Act of(String verb, Object subject) {
        return new Act(verb, subject.toString(), null, new TreeMap<>());
    }

    public Act version(int number) {
        return new Act(verb, subject, number, detail);
    }

    public Act with(String name, Object value) {
        var more = new TreeMap<>(detail);
        more.putAll(Map.of(name, value.toString()));
        return new Act(verb, subject, version, more);
    }
}
