package org.vigil.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.SequencedMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.shared.NotFound;

/** Topics as the tree they are: those of one parent by their rank, at most three deep. */
final class TopicTree {

    private static final int DEEPEST = 3;

    private final SequencedMap<UUID, Topic> topics = new LinkedHashMap<>();

    TopicTree(List<Topic> all) {
        var sorted = all.stream()
                .sorted(Comparator.comparingInt(Topic::rank).thenComparing(Topic::slug))
                .toList();
        plant(sorted, null);
    }

    private void plant(List<Topic> sorted, @Nullable UUID parent) {
        for (var topic : sorted) {
            if (Objects.equals(topic.parent(), parent)) {
                topics.put(topic.id(), topic);
                plant(sorted, topic.id());
            }
        }
    }

    /** Each topic before those below it. */
    List<Topic> inOrder() {
        return List.copyOf(topics.values());
    }

    @Nullable Topic find(@Nullable UUID id) {
        return topics.get(id);
    }

    Topic get(UUID id) {
        var topic = topics.get(id);
        if (topic == null) {
            throw new NotFound("topic " + id);
        }
        return topic;
    }

    /** Those above a topic, from the top down. */
    List<Topic> above(UUID id) {
        var above = new ArrayList<Topic>();
        for (var topic = find(get(id).parent()); topic != null; topic = find(topic.parent())) {
            above.addFirst(topic);
        }
        return above;
    }

    /** A topic and all below it. */
    List<Topic> branch(UUID id) {
        return inOrder().stream()
                .filter(topic -> topic.id().equals(id) || above(topic.id()).contains(get(id)))
                .toList();
    }

    /** Those directly below a topic, or at the top. */
    List<Topic> children(@Nullable UUID parent) {
        return inOrder().stream()
                .filter(topic -> Objects.equals(topic.parent(), parent))
                .toList();
    }

    /** 0 at the top. */
    int depth(UUID id) {
        return above(id).size();
    }

    /** The rank with which a topic comes last below a parent, or at the top. */
    int lastRank(@Nullable UUID parent) {
        return children(parent).stream().mapToInt(Topic::rank).max().orElse(0) + 1;
    }

    /** Whether one more may stand below a topic. */
    boolean hasRoom(UUID parent) {
        return depth(parent) + 1 < DEEPEST;
    }

    void requireRoom(@Nullable UUID parent) {
        if (parent != null && !hasRoom(parent)) {
            throw new TreeRefused("topics.problem.deep");
        }
    }

    /** Refuses a move that would make a ring, or too deep a tree. */
    void requireMovable(UUID id, @Nullable UUID parent) {
        if (parent == null) {
            return;
        }
        var branch = branch(id);
        if (branch.contains(get(parent))) {
            throw new TreeRefused("topics.problem.ring");
        }
        var height = branch.stream().mapToInt(topic -> depth(topic.id())).max().orElseThrow() - depth(id);
        if (depth(parent) + 1 + height >= DEEPEST) {
            throw new TreeRefused("topics.problem.deep");
        }
    }

    /** Whether a topic may stand below another. */
    boolean isMovable(UUID id, UUID parent) {
        try {
            requireMovable(id, parent);
            return true;
        } catch (TreeRefused refused) {
            return false;
        }
    }
}
