package org.vigil.document;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.vigil.shared.Actor;
import org.vigil.shared.Job;
import org.vigil.storage.Spool;
import org.vigil.storage.Storage;

/** Removes documents that no story has named for a month, and what was left lying when something broke off. */
@Component
class DocumentTidying implements Job {

    private static final Actor BY = Actor.system("documents");
    private static final Duration UNUSED = Duration.ofDays(30);
    private static final Duration LEFT = Duration.ofDays(1);

    private static final int FEW = 50;

    private final DocumentRows rows;
    private final DocumentShelf shelf;
    private final List<DocumentUse> users;
    private final Places places;

    /** Where files are, and what time it is. */
    @Component("documentPlaces")
    record Places(Storage storage, Spool spool, Clock clock) {

        /** Files from before then that are of no document. */
        List<String> left(Set<UUID> documents, Duration age) {
            var known = documents.stream().map(DocumentStore::place).collect(Collectors.toSet());
            var before = clock.instant().minus(age);
            var left = new ArrayList<String>();
            storage.each(DocumentStore.FOLDER, stored -> {
                if (stored.since().isBefore(before) && !known.contains(stored.name())) {
                    left.add(stored.name());
                }
            });
            return left;
        }
    }

    DocumentTidying(DocumentRows rows, DocumentShelf shelf, List<DocumentUse> users, Places places) {
        this.rows = rows;
        this.shelf = shelf;
        this.users = List.copyOf(users);
        this.places = places;
    }

    @Override
    public String name() {
        return "document.tidy";
    }

    @Override
    public Duration rhythm() {
        return Duration.ofDays(1);
    }

    @Override
    public String run() {
        var now = places.clock().instant();
        return "%d unused documents and %d files without one removed".formatted(unused(now), left(now));
    }

    private int unused(Instant now) {
        var used = new HashSet<UUID>();
        users.forEach(user -> used.addAll(user.documents()));
        var unused = rows.note(used, now, now.minus(UNUSED)).stream()
                .filter(id -> shelf.stories(id).isEmpty())
                .toList();
        unused.forEach(id -> shelf.remove(id, BY));
        return unused.size();
    }

    private int left(Instant now) {
        var documents = rows.all();
        var left = places.left(documents, LEFT);
        if (left.size() > FEW && left.size() > documents.size()) {
            throw new IllegalStateException(
                    "%d files belong to no document; none was removed, for this may be another database than theirs"
                            .formatted(left.size()));
        }
        left.forEach(places.storage()::remove);
        return left.size() + places.spool().sweep(now.minus(LEFT));
    }
}
