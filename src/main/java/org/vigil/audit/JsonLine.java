package org.vigil.audit;

import java.util.LinkedHashMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/** An entry as a line of JSON. The details stay the text that was digested, so that the digest can be made again. */
final class JsonLine {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private JsonLine() {}

    static String of(AuditEntry entry) {
        var line = new LinkedHashMap<String, @Nullable Object>();
        line.put("seq", entry.seq());
        line.put("at", entry.at().toString());
        line.put("actor", entry.actor());
        line.put("act", entry.act());
        line.put("subject", entry.subject());
        line.put("version", entry.version());
        line.put("detail", entry.detail());
        line.put("hash", entry.hash().toString());
        return JSON.writeValueAsString(line) + "\n";
    }
}
