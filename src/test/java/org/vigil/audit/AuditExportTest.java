package org.vigil.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.audit.AuditLogFixture.IMPORT;
import static org.vigil.audit.AuditLogFixture.MIRA;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.vigil.shared.Actor;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

class AuditExportTest {

    private final AuditLogFixture audit = new AuditLogFixture();

    private String csv(AuditSearch search) throws IOException {
        var out = new ByteArrayOutputStream();
        audit.exporting.csv(search, MIRA, out);
        return out.toString(StandardCharsets.UTF_8);
    }

    private List<JsonNode> jsonl(AuditSearch search) throws IOException {
        var out = new ByteArrayOutputStream();
        audit.exporting.jsonl(search, MIRA, out);
        var json = JsonMapper.builder().build();
        return out.toString(StandardCharsets.UTF_8).lines().map(json::readTree).toList();
    }

    @Test
    void givesEveryFieldOldestFirstAndEndsWithWhoTookIt() throws IOException {
        audit.record(Act.of("story.published", "story-1").version(2).with("kind", "quiet"));
        var entry = audit.entries.after(0, AuditSearch.ALL, 1).getFirst();

        var lines = csv(AuditSearch.ALL).split("\r\n");

        assertThat(lines).hasSize(3);
        assertThat(lines[0]).isEqualTo("seq,at,actor,act,subject,version,detail,hash");
        assertThat(lines[1])
                .isEqualTo(
                        "1,2026-11-20T09:00:00.123456Z,%s,story.published,story-1,2,\"{\"\"kind\"\":\"\"quiet\"\"}\",%s"
                                .formatted(MIRA.id(), entry.hash()));
        assertThat(lines[2]).contains("," + MIRA.id() + ",audit.exported,,,\"{\"\"format\"\":\"\"csv\"\"}\",");
    }

    @Test
    void leavesOutNothing() throws IOException {
        audit.transaction.executeWithoutResult(status -> {
            for (var i = 0; i < 2_345; i++) {
                audit.log.record(IMPORT, Act.of("stories.published").with("count", 200));
            }
        });

        assertThat(jsonl(AuditSearch.ALL)).hasSize(2_346);
        assertThat(csv(AuditSearch.ALL).lines()).hasSize(1 + 2_347);
    }

    @Test
    void givesWhatWasLookedForAndSaysSo() throws IOException {
        audit.record(MIRA, Act.of("story.published", "a"));
        audit.record(IMPORT, Act.of("stories.published"));

        var lines = jsonl(AuditSearch.of(IMPORT.id(), "stories.", null, "2026-11-01", null));

        assertThat(lines)
                .singleElement()
                .satisfies(line -> assertThat(line.get("seq").asLong()).isEqualTo(2));
        assertThat(audit.trail
                        .before(Long.MAX_VALUE, AuditSearch.ALL, 1)
                        .getFirst()
                        .detail())
                .isEqualTo(
                        "{\"act\":\"stories.\",\"actor\":\"system:import\",\"first\":\"2026-11-01\",\"format\":\"jsonl\"}");
    }

    @Test
    void doesNotRecordWhatSomebodyTypedThatMayBeAName() throws IOException {
        csv(AuditSearch.of("Canary", "Quillfeather", "canary@northlight.example", null, null));

        assertThat(audit.trail
                        .before(Long.MAX_VALUE, AuditSearch.ALL, 1)
                        .getFirst()
                        .detail())
                .isEqualTo("{\"act\":\"?\",\"actor\":\"?\",\"format\":\"csv\",\"subject\":\"?\"}");
    }

    @ParameterizedTest
    @CsvSource({"=1+1", "+1", "-1", "@SUM(A1)"})
    void makesTextOfWhatASpreadsheetWouldRun(String formula) {
        assertThat(Csv.cell(formula)).isEqualTo("'" + formula);
    }

    @Test
    void quotesWhatWouldEndACell() throws IOException {
        audit.record(new Actor("=cmd|' /C calc'!A0"), Act.of("story.moved", "\t1,\"2\"\r\n3"));

        assertThat(csv(AuditSearch.ALL)).contains(",'=cmd|' /C calc'!A0,story.moved,\"'\t1,\"\"2\"\"\r\n3\",,{},");
        assertThat(Csv.cell("\r1")).isEqualTo("\"'\r1\"");
        assertThat(Csv.cell(null)).isEmpty();
        assertThat(Csv.cell("plain text")).isEqualTo("plain text");
    }

    /** As docs/architecture/data.md says it is done by hand. */
    @Test
    void canBeVerifiedByWhoeverHasTheFileAlone() throws Exception {
        audit.record(Act.of("story.published", "مقال").version(2).with("kind", "é"));
        audit.record(IMPORT, Act.of("stories.published").with("count", 200));

        var before = new byte[32];
        for (var line : jsonl(AuditSearch.ALL)) {
            var sha = MessageDigest.getInstance("SHA-256");
            sha.update(before);
            for (var name : List.of("seq", "at", "actor", "act", "subject", "version", "detail")) {
                if (line.get(name).isNull()) {
                    sha.update(new byte[] {-1, -1, -1, -1});
                } else {
                    var text = line.get(name).asString().getBytes(StandardCharsets.UTF_8);
                    sha.update(ByteBuffer.allocate(4).putInt(text.length).array());
                    sha.update(text);
                }
            }
            before = sha.digest();
            assertThat(line.get("hash").asString()).isEqualTo(HexFormat.of().formatHex(before));
        }
    }
}
