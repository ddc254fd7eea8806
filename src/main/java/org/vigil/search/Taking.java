package org.vigil.search;

import java.time.Clock;
import java.time.Instant;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.springframework.stereotype.Component;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.changes.Recorded;

/** Takes changes into an index, in the order of the change log. The same ones twice do no harm. */
@Component
class Taking {

    private static final int CHANGES = 200;
    private static final int KEYS = 200;

    private final ChangeLog log;
    private final List<DocumentSource> sources;
    private final Clock clock;

    Taking(ChangeLog log, List<DocumentSource> sources, Clock clock) {
        this.log = log;
        this.sources = List.copyOf(sources);
        this.clock = clock;
    }

    List<DocumentSource> sources() {
        return sources;
    }

    IndexPosition beginning() {
        var newest = log.newest();
        return IndexPosition.at(newest, log.at(newest).orElse(Instant.EPOCH), clock.instant());
    }

    /** Whether every change since this position can still be read. */
    boolean reaches(IndexPosition position) {
        return log.reachesBackTo(position.seq(), position.changed());
    }

    /** Whether the position is that of another database: what such an index holds is nothing of this one's. */
    boolean isOfAnother(IndexPosition position) {
        return position.seq() > log.newest()
                || log.at(position.seq())
                        .filter(at -> !at.equals(position.changed()))
                        .isPresent();
    }

    /** Takes in the next changes, and answers how far the index has come; the same position if there were none. */
    IndexPosition next(SearchIndex index, IndexPosition position) {
        var changes = log.after(position.seq(), CHANGES);
        if (changes.isEmpty()) {
            return position;
        }
        var concerned = false;
        for (var source : sources) {
            concerned |= take(index, source, keys(changes, source));
        }
        if (concerned) {
            index.commit();
        }
        var last = changes.getLast();
        var moved = position.moved(last.seq(), last.at()).counted(index.count(), clock.instant());
        return changes.stream().map(Recorded::change).anyMatch(this::overturns) ? moved.toBeMadeAnew() : moved;
    }

    private static boolean take(SearchIndex index, DocumentSource source, List<String> keys) {
        for (var from = 0; from < keys.size(); from += KEYS) {
            var some = keys.subList(from, Math.min(keys.size(), from + KEYS));
            index.replace(some, source.read(some));
        }
        return !keys.isEmpty();
    }

    private static List<String> keys(List<Recorded> changes, DocumentSource source) {
        Set<String> keys = new HashSet<>();
        changes.forEach(recorded -> recorded.change().keys().stream()
                .filter(key -> key.startsWith(source.keys()))
                .forEach(keys::add));
        return List.copyOf(keys);
    }

    private boolean overturns(Change change) {
        return change.kind().equals(RebuildOrder.KIND)
                || sources.stream().anyMatch(source -> source.isOverturnedBy(change));
    }
}
