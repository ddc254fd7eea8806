package org.vigil.audit;

import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** The details of an entry as JSON: an object of texts, its names in order. */
final class Detail {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private Detail() {}

    static String json(SortedMap<String, String> detail) {
        return JSON.writeValueAsString(detail);
    }

    /** What is no such object was not written by us; it is shown as it stands, since this is the log one then looks at. */
    static SortedMap<String, String> read(String json) {
        try {
            return JSON.readValue(json, new TypeReference<TreeMap<String, String>>() {});
        } catch (JacksonException e) {
            return new TreeMap<>(Map.of("?", json));
        }
    }
}
