package org.vigil.topic;

import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.desk.ChangedMeanwhile;
import org.vigil.page.PublicPage;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;

/** Changes the topics, one person after the other, and shows readers what came of it. */
@Service
class Arranging {

    private final TopicRows rows;
    private final List<TopicUse> uses;
    private final Logs logs;
    private final Clock clock;

    /** Where it is written down: what changed for readers, and who did it. */
    @Component("topicLogs")
    record Logs(ChangeLog changes, AuditLog audit) {}

    Arranging(TopicRows rows, List<TopicUse> uses, Logs logs, Clock clock) {
        this.rows = rows;
        this.uses = List.copyOf(uses);
        this.logs = logs;
        this.clock = clock;
    }

    @Transactional
    UUID add(NewTopic topic, Actor by) {
        var tree = locked();
        tree.requireRoom(topic.parent());
        var id = Ids.next(clock.instant());
        rows.add(id, topic.parent(), tree.lastRank(topic.parent()), topic.slug());
        rows.setWords(id, topic.words());
        changed(by, Act.of("topic.added", id));
        return id;
    }

    /** Saves what the form says of a topic: its words, and the topic it stands below. */
    @Transactional
    void change(UUID id, TopicForm form, Actor by) {
        var tree = locked();
        var saved = tree.get(id);
        requireUnchanged(form.was(), TopicForm.imprint(saved));
        if (!form.words().equals(saved.words())) {
            rows.setWords(id, form.words());
            changed(by, Act.of("topic.changed", id));
        }
        if (!Objects.equals(form.parentId(), saved.parent())) {
            tree.requireMovable(id, form.parentId());
            rows.move(id, form.parentId(), tree.lastRank(form.parentId()));
            changed(by, moved(id));
            var branch = tree.branch(id).stream().map(Topic::id).toList();
            uses.forEach(use -> use.moved(branch));
        }
    }

    /** Puts a topic one place up or down among those of its parent; at the end of the row it stays. */
    @Transactional
    void step(UUID id, int by, String was, Actor actor) {
        var tree = locked();
        var row = tree.children(tree.get(id).parent());
        requireUnchanged(was, TopicForm.imprint(row));
        var ids = new ArrayList<>(row.stream().map(Topic::id).toList());
        var from = ids.indexOf(id);
        var to = Math.clamp((long) from + by, 0, ids.size() - 1);
        if (from != to) {
            Collections.swap(ids, from, to);
            rows.order(ids);
            changed(actor, moved(id));
        }
    }

    private static Act moved(UUID id) {
        return Act.of("topic.moved", id);
    }

    @Transactional
    void retire(UUID id, Actor by) {
        if (!locked().get(id).retired()) {
            rows.retire(id, clock.instant());
            changed(by, Act.of("topic.retired", id));
        }
    }

    @Transactional
    void bringBack(UUID id, Actor by) {
        if (locked().get(id).retired()) {
            rows.retire(id, null);
            changed(by, Act.of("topic.brought-back", id));
        }
    }

    /** Whether anything depends on a topic, so that it can only be retired. */
    boolean isUsed(TopicTree tree, UUID id) {
        return !tree.children(id).isEmpty() || uses.stream().anyMatch(use -> use.names(id));
    }

    @Transactional
    void remove(UUID id, Actor by) {
        var tree = locked();
        tree.get(id);
        if (isUsed(tree, id)) {
            throw new TopicInUse(id);
        }
        rows.remove(id);
        changed(by, Act.of("topic.removed", id));
    }

    private TopicTree locked() {
        rows.lock();
        return rows.tree();
    }

    private static void requireUnchanged(String was, String now) {
        if (!was.equals(now)) {
            throw new ChangedMeanwhile();
        }
    }

    private void changed(Actor by, Act act) {
        rows.publish();
        logs.audit().record(by, act);
        logs.changes().append(new Change("topic", null, "changed", null, null, Set.of(PublicPage.SITE), false));
    }
}
