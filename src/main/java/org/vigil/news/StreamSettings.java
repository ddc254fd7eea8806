package org.vigil.news;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;
import org.vigil.page.PublicPage;
import org.vigil.shared.Actor;
import org.vigil.shared.NotFound;

/** Adds, changes and removes streams, and readers' copies of them. */
@Service
public class StreamSettings {

    /** How many stories a stream has, and whether readers ever saw one. */
    public record Holding(int stories, boolean published) {}

    private final StreamRows rows;
    private final ChangeLog changes;
    private final AuditLog audit;

    StreamSettings(StreamRows rows, ChangeLog changes, AuditLog audit) {
        this.rows = rows;
        this.changes = changes;
        this.audit = audit;
    }

    /** In their order, as they are saved now; what readers see may be a second older. */
    public List<StreamState> all() {
        return rows.all();
    }

    public StreamState get(UUID id) {
        return all().stream()
                .filter(stream -> stream.id().equals(id))
                .findFirst()
                .orElseThrow(() -> new NotFound("stream " + id));
    }

    /** By stream, where it has a story. */
    public Map<UUID, Holding> holdings() {
        return rows.holdings();
    }

    public Holding holding(UUID id) {
        return holdings().getOrDefault(id, new Holding(0, false));
    }

    /** Makes these the streams there are; each that comes, changes or goes has an act of its own on the audit log. */
    @Transactional
    public void arrange(List<StreamState> wanted, Actor by) {
        var there = all().stream().collect(Collectors.toMap(StreamState::id, Function.identity()));
        var ids = wanted.stream().map(StreamState::id).collect(Collectors.toSet());
        there.keySet().stream().filter(id -> !ids.contains(id)).sorted().forEach(id -> remove(id, by));
        var changed = wanted.stream()
                .filter(stream -> there.containsKey(stream.id()) && !stream.equals(there.get(stream.id())))
                .toList();
        changed.forEach(stream -> makeReady(Objects.requireNonNull(there.get(stream.id())), stream));
        changed.forEach(stream -> change(stream, by));
        wanted.stream().filter(stream -> !there.containsKey(stream.id())).forEach(stream -> add(stream, by));
    }

    /** An address that one gives up may be the one that another takes. */
    private void makeReady(StreamState before, StreamState after) {
        rows.lock(after.id());
        if (!before.address().equals(after.address())) {
            if (holding(after.id()).published()) {
                throw new StreamAddressFixed();
            }
            rows.giveUpAddress(after.id());
        }
    }

    @Transactional
    void add(StreamState stream, Actor by) {
        rows.add(stream);
        changed(by, Act.of("stream.added", stream.id()));
    }

    @Transactional
    void change(StreamState stream, Actor by) {
        rows.change(stream);
        changed(
                by,
                Act.of("stream.changed", stream.id())
                        .with("two-persons", stream.twoPersons())
                        .with("contact-needed", stream.contactNeeded()));
    }

    /** Only one without a story can go. */
    private void remove(UUID id, Actor by) {
        rows.lock(id);
        rows.remove(id);
        changed(by, Act.of("stream.removed", id));
    }

    /** Every page may name a stream, so all are made anew. */
    private void changed(Actor by, Act act) {
        audit.record(by, act);
        changes.append(new Change("site", null, "changed", null, null, Set.of(PublicPage.SITE), false));
    }
}
