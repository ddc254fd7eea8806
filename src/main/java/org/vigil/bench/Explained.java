package org.vigil.bench;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/**
 * Has PostgreSQL explain what it executes for one of its roles: {@code EXPLAIN (analyze, buffers)} of the real statements
 * with their real parameters, written to its log by its own module auto_explain.
 */
record Explained(BenchFolder folder, String role) {

    static final String READERS = "vigil_reader";
    static final String DESK = "vigil";

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final Map<String, String> EXPLAINING = settings();

    /** One statement as it was executed. */
    record Query(String text, long buffers, double rows, JsonNode plan) {}

    private static Map<String, String> settings() {
        var settings = new LinkedHashMap<String, String>();
        settings.put("session_preload_libraries", "auto_explain");
        settings.put("auto_explain.log_min_duration", "0");
        settings.put("auto_explain.log_analyze", "on");
        settings.put("auto_explain.log_buffers", "on");
        settings.put("auto_explain.log_format", "json");
        return settings;
    }

    /** From the next connection on. */
    void begin() throws IOException, SQLException {
        for (var setting : EXPLAINING.entrySet()) {
            folder.execute("alter role %s set %s = '%s'".formatted(role, setting.getKey(), setting.getValue()));
        }
    }

    void end() throws IOException, SQLException {
        for (var setting : EXPLAINING.keySet()) {
            folder.execute("alter role %s reset %s".formatted(role, setting));
        }
    }

    /** How far the log is written. */
    long position() throws IOException {
        return Files.size(folder.postgresLog());
    }

    /** What was executed since a position. */
    List<Query> since(long position) throws IOException {
        var queries = new ArrayList<Query>();
        var plan = new StringBuilder();
        for (var line : text(position).lines().toList()) {
            if (line.startsWith("\t")) {
                plan.append(line).append('\n');
            } else {
                add(plan, queries);
            }
        }
        add(plan, queries);
        return queries;
    }

    private static void add(StringBuilder json, List<Query> queries) {
        if (!json.isEmpty()) {
            var node = JSON.readTree(json.toString());
            var plan = node.path("Plan");
            queries.add(new Query(
                    node.path("Query Text").asString(),
                    plan.path("Shared Hit Blocks").asLong()
                            + plan.path("Shared Read Blocks").asLong(),
                    plan.path("Actual Rows").asDouble(),
                    plan));
            json.setLength(0);
        }
    }

    private String text(long position) throws IOException {
        try (var channel = FileChannel.open(folder.postgresLog())) {
            var bytes = java.nio.ByteBuffer.allocate((int) (channel.size() - position));
            channel.read(bytes, position);
            return StandardCharsets.UTF_8.decode(bytes.flip()).toString();
        }
    }
}
