package org.vigil.search;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.changes.ChangeLog;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** The search index: how many documents it has, and how far it is behind what is public. */
@Component
@Order(65)
class IndexCheck implements Check {

    /** So many changes are taken in within a moment; more mean that nobody takes them in. */
    private static final long FAR_BEHIND = 200;

    private final IndexPlaces places;
    private final ChangeLog log;
    private final ObjectProvider<IndexKeeper> keeper;
    private final Clock clock;

    IndexCheck(IndexPlaces places, ChangeLog log, ObjectProvider<IndexKeeper> keeper, Clock clock) {
        this.places = places;
        this.log = log;
        this.keeper = keeper;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "search index";
    }

    @Override
    public List<Finding> look() {
        var underWay = Optional.ofNullable(keeper.getIfAvailable()).flatMap(IndexKeeper::underWay);
        var position = places.current().flatMap(places::position);
        if (position.isEmpty()) {
            return List.of(missing(underWay));
        }
        return List.of(found(position.get(), underWay));
    }

    private Finding missing(Optional<Long> underWay) {
        return underWay.map(read -> Finding.warn(
                        subject(),
                        "is being made: %,d documents so far".formatted(read),
                        "wait: until it is there, searches do not find everything and say so"))
                .orElseGet(() -> Finding.ok(subject(), "none yet; a server makes it by itself"));
    }

    private Finding found(IndexPosition position, Optional<Long> underWay) {
        var behind = Math.max(0, log.newest() - position.seq());
        var found = "%,d documents, %s%s"
                .formatted(
                        position.documents(),
                        behind == 0 ? "up to date" : "%,d changes behind".formatted(behind),
                        underWay.map(read -> ", is being made anew (%,d documents so far)".formatted(read))
                                .orElse(""));
        if (behind > FAR_BEHIND) {
            return Finding.warn(
                    subject(),
                    "%s, last change taken in %s ago".formatted(found, age(position)),
                    "is a server running? Else ./vigil doctor --rebuild-search makes it anew");
        }
        return Finding.ok(subject(), found);
    }

    private String age(IndexPosition position) {
        var age = Duration.between(position.at(), clock.instant());
        return age.toHours() > 0 ? age.toHours() + " hours" : age.toMinutes() + " minutes";
    }
}
