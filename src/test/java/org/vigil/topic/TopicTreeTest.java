package org.vigil.topic;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/**
 * <pre>
 * 1 ── 11 ── 111
 *   └─ 12
 * 2 ── 21
 * 3
 * </pre>
 */
class TopicTreeTest {

    private final TopicTree tree = new TopicTree(List.of(
            topic(12, 1L, 2),
            topic(111, 11L, 1),
            topic(3, null, 3),
            topic(11, 1L, 1),
            topic(21, 2L, 1),
            topic(2, null, 2),
            topic(1, null, 1)));

    private static UUID id(long number) {
        return new UUID(0, number);
    }

    private static Topic topic(long number, @Nullable Long parent, int rank) {
        return new Topic(id(number), parent == null ? null : id(parent), rank, "t" + number, false, Map.of());
    }

    private static List<Long> numbers(List<Topic> topics) {
        return topics.stream()
                .map(topic -> topic.id().getLeastSignificantBits())
                .toList();
    }

    private void refuses(String code, long topic, long parent) {
        assertThatExceptionOfType(TreeRefused.class)
                .isThrownBy(() -> tree.requireMovable(id(topic), id(parent)))
                .satisfies(refused -> assertThat(refused.code()).isEqualTo(code));
        assertThat(tree.isMovable(id(topic), id(parent))).isFalse();
    }

    @Test
    void standsInTheOrderOfItsBranches() {
        assertThat(numbers(tree.inOrder())).containsExactly(1L, 11L, 111L, 12L, 2L, 21L, 3L);
        assertThat(numbers(tree.above(id(111)))).containsExactly(1L, 11L);
        assertThat(numbers(tree.branch(id(1)))).containsExactly(1L, 11L, 111L, 12L);
        assertThat(numbers(tree.children(null))).containsExactly(1L, 2L, 3L);
        assertThat(tree.depth(id(111))).isEqualTo(2);
    }

    @Test
    void putsOneThatHasTheSameRankBehindTheFirstByItsSlug() {
        var even = new TopicTree(List.of(topic(2, null, 1), topic(1, null, 1)));

        assertThat(numbers(even.inOrder())).containsExactly(1L, 2L);
    }

    @Test
    void refusesToBecomeARing() {
        refuses("topics.problem.ring", 1, 1);
        refuses("topics.problem.ring", 1, 11);
        refuses("topics.problem.ring", 1, 111);
    }

    @Test
    void refusesAFourthLevelForTheTopicItselfAndForWhatHangsOnIt() {
        refuses("topics.problem.deep", 3, 111);
        refuses("topics.problem.deep", 2, 11);
        refuses("topics.problem.deep", 1, 3);
        assertThat(tree.hasRoom(id(11))).isTrue();
        assertThat(tree.hasRoom(id(111))).isFalse();
    }

    @Test
    void takesWhatFits() {
        assertThat(tree.isMovable(id(2), id(3))).isTrue();
        assertThat(tree.isMovable(id(11), id(2))).isTrue();
        assertThat(tree.isMovable(id(21), id(11))).isTrue();
        assertThat(tree.lastRank(id(1))).isEqualTo(3);
        assertThat(tree.lastRank(id(3))).isEqualTo(1);
    }

    /** The database knows no rings, but whoever reads it does not hang if it did. */
    @Test
    void leavesOutWhatHangsOnNothing() {
        var ring = new TopicTree(List.of(topic(1, 2L, 1), topic(2, 1L, 1), topic(3, null, 1)));

        assertThat(numbers(ring.inOrder())).containsExactly(3L);
    }
}
