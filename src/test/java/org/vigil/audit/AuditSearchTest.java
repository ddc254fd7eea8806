package org.vigil.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.vigil.audit.AuditLogFixture.IMPORT;
import static org.vigil.audit.AuditLogFixture.MIRA;

import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class AuditSearchTest {

    private final AuditLogFixture audit = new AuditLogFixture();

    private List<Long> found(AuditSearch search) {
        return audit.trail.before(Long.MAX_VALUE, search, 100).stream()
                .map(AuditEntry::seq)
                .toList();
    }

    private static AuditSearch by(String act) {
        return AuditSearch.of(null, act, null, null, null);
    }

    private static AuditSearch between(@Nullable String first, @Nullable String last) {
        return AuditSearch.of(null, null, null, first, last);
    }

    @Test
    void findsTheNewestFirst() {
        audit.record(Act.of("story.drafted", "a"));
        audit.record(Act.of("story.published", "a"));

        assertThat(found(AuditSearch.ALL)).containsExactly(2L, 1L);
        assertThat(audit.trail.before(2, AuditSearch.ALL, 100))
                .extracting(AuditEntry::seq)
                .containsExactly(1L);
    }

    @Test
    void findsByActor() {
        audit.record(MIRA, Act.of("story.published", "a"));
        audit.record(IMPORT, Act.of("stories.published"));

        assertThat(found(AuditSearch.of(IMPORT.id(), null, null, null, null))).containsExactly(2L);
        assertThat(audit.trail.actors()).containsExactlyInAnyOrder(MIRA.id(), IMPORT.id());
    }

    @Test
    void findsByActOrByWhatActsBeginWith() {
        audit.record(Act.of("story.drafted", "a"));
        audit.record(Act.of("story.published", "a"));
        audit.record(Act.of("stories.published"));
        audit.record(Act.of("storyx.published"));

        assertThat(found(by("story.published"))).containsExactly(2L);
        assertThat(found(by("story."))).containsExactly(2L, 1L);
        assertThat(found(by("story"))).isEmpty();
        assertThat(found(by("%."))).isEmpty();
        assertThat(audit.trail.acts())
                .containsExactly("stories.published", "story.drafted", "story.published", "storyx.published");
    }

    @Test
    void findsBySubject() {
        audit.record(Act.of("story.published", "a"));
        audit.record(Act.of("story.published", "b"));

        assertThat(found(AuditSearch.of(null, null, "a", null, null))).containsExactly(1L);
    }

    @Test
    void findsByDaysBothIncluded() {
        audit.recordAt(Instant.parse("2026-11-18T23:59:59.999999Z"), Act.of("story.published", "a"));
        audit.recordAt(Instant.parse("2026-11-19T00:00:00Z"), Act.of("story.published", "b"));
        audit.recordAt(Instant.parse("2026-11-19T23:59:59.999999Z"), Act.of("story.published", "c"));
        audit.recordAt(Instant.parse("2026-11-20T00:00:00Z"), Act.of("story.published", "d"));

        assertThat(found(between("2026-11-19", "2026-11-19"))).containsExactly(3L, 2L);
        assertThat(found(between("2026-11-20", null))).containsExactly(4L);
        assertThat(found(between(null, "2026-11-18"))).containsExactly(1L);
        assertThat(found(between("2026-11-20", "2026-11-18"))).isEmpty();
        assertThat(found(between("0000-01-01", "9999-12-31"))).hasSize(4);
    }

    @Test
    void asksForEverythingAtOnce() {
        audit.record(MIRA, Act.of("story.published", "a"));
        audit.record(MIRA, Act.of("story.published", "b"));
        audit.record(IMPORT, Act.of("story.published", "a"));

        assertThat(found(AuditSearch.of(MIRA.id(), "story.", "a", "2026-11-20", "2026-11-20")))
                .containsExactly(1L);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "\0", "a\nb", "2026-13-01", "2026-02-30", "26-1-1", "+999999999-01-01", "yesterday"})
    void doesNotAskForWhatCannotBeMeant(String odd) {
        assertThat(between(odd, odd)).isEqualTo(AuditSearch.ALL);
        if (odd.isBlank() || odd.length() < 4) {
            assertThat(AuditSearch.of(odd, odd, odd, odd, odd)).isEqualTo(AuditSearch.ALL);
        }
        assertThat(AuditSearch.of("x".repeat(101), null, null, null, null)).isEqualTo(AuditSearch.ALL);
    }
}
