package org.vigil.ingest;

import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.news.Drafting;
import org.vigil.news.NewStory;
import org.vigil.news.Publishing;
import org.vigil.news.StoryTime;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;

/** Keeps what is new in a handful, in one transaction: stories, identities, what came of each, and how far the files are read. */
@Service
class Keeping {

    private static final ZoneId ZONE = ZoneId.of("UTC");

    /** Where a handful belongs: the batch, and whether readers see it at once. */
    record Place(int batch, String language, boolean publish, Actor by) {}

    private final Batches batches;
    private final Identities identities;
    private final Newsdesk desk;
    private final Clock clock;

    /** What the newsroom does for an import. */
    @org.springframework.stereotype.Component
    record Newsdesk(Drafting drafting, Publishing publishing) {}

    Keeping(Batches batches, Identities identities, Newsdesk desk, Clock clock) {
        this.batches = batches;
        this.identities = identities;
        this.desk = desk;
        this.clock = clock;
    }

    /** Decides and keeps; {@code ranks} remembers the handfuls before. */
    @Transactional
    public void keep(Handful handful, Ranks ranks, Place place) {
        identities.lock();
        batches.note(place.batch(), handful.files(), clock.instant());
        var candidates = handful.candidates();
        var known = new HashMap<>(
                identities.find(candidates.stream().map(Candidate::fingerprint).toList()));
        var places = ranks.next(candidates.stream()
                .map(candidate -> rankPlace(candidate, known.get(candidate.fingerprint())))
                .toList());
        var items = new ArrayList<>(handful.rejected());
        var created = new LinkedHashMap<Fingerprint, NewStory>();
        var brought = new ArrayList<UUID>();
        for (var i = 0; i < candidates.size(); i++) {
            var candidate = candidates.get(i);
            var here = known.get(candidate.fingerprint());
            var twin = created.get(candidate.fingerprint());
            if (here != null) {
                items.add(update(candidate, here, brought, place));
            } else if (twin != null) {
                items.add(item(candidate, Outcome.UNCHANGED, twin.id()));
            } else {
                var story = story(candidate, places.get(i), place.language());
                created.put(candidate.fingerprint(), story);
                brought.add(story.id());
                items.add(item(candidate, Outcome.CREATED, story.id()));
            }
        }
        if (!created.isEmpty()) {
            desk.drafting().create(List.copyOf(created.values()), place.by());
            identities.add(created);
        }
        batches.add(place.batch(), items);
        if (place.publish() && !brought.isEmpty()) {
            desk.publishing().publishQuietly(brought, place.by());
        }
    }

    private static Ranks.Place rankPlace(Candidate candidate, @Nullable KnownStory known) {
        return new Ranks.Place(candidate.file(), candidate.found().day(), known == null ? null : known.rank());
    }

    private ImportItem update(Candidate candidate, KnownStory known, List<UUID> brought, Place place) {
        var stream = candidate.stream();
        var assigned = known.stream() == null && stream != null;
        if (known.stream() == null && stream != null) {
            desk.drafting().assign(known.id(), stream);
        }
        var revised = candidate.saysMoreThan(known);
        if (revised) {
            desk.drafting().revise(known.id(), candidate.text(), place.by());
        }
        if (!assigned && !revised) {
            return item(candidate, Outcome.UNCHANGED, known.id());
        }
        brought.add(known.id());
        return item(candidate, Outcome.UPDATED, known.id());
    }

    private NewStory story(Candidate candidate, java.math.BigDecimal rank, String language) {
        var now = clock.instant();
        var id = Ids.next(now);
        return new NewStory(
                id,
                Ids.next(now),
                language,
                candidate.stream(),
                StoryTime.on(candidate.found().day(), ZONE, rank),
                null,
                null,
                candidate.text(),
                List.of(),
                true);
    }

    private static ImportItem item(Candidate candidate, Outcome outcome, UUID story) {
        return new ImportItem(
                candidate.file(),
                candidate.found().line(),
                outcome,
                story,
                candidate.text().headline(),
                candidate.remark());
    }
}
