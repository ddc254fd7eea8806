package org.vigil.desk;

import java.time.Clock;
import java.time.Duration;
import java.util.List;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.changes.ChangeLog;
import org.vigil.changes.Following;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** How far this node's pages are behind the change log. Only a node that serves has a place in it. */
@Component
@ConditionalOnWebApplication
@Order(61)
class LagCheck implements Check {

    /** A change is taken in within a second; what takes longer than this is no hiccup. */
    private static final Duration LATE = Duration.ofSeconds(10);

    private static final String RESTART =
            "readers may see old pages: restart this server if the next look says the same; its log says why";

    private final ChangeLog log;
    private final Following following;
    private final Clock clock;

    LagCheck(ChangeLog log, Following following, Clock clock) {
        this.log = log;
        this.following = following;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "change-log lag";
    }

    @Override
    public List<Finding> look() {
        var position = following.position();
        var newest = log.newest();
        var unread = log.after(position, 1);
        if (unread.isEmpty()) {
            return List.of(Finding.ok(subject(), "none: change %d of %d is taken in".formatted(position, newest)));
        }
        var late = Duration.between(unread.getFirst().at(), clock.instant());
        var found = "%d seconds: change %d of %d is taken in".formatted(late.toSeconds(), position, newest);
        return List.of(
                late.compareTo(LATE) > 0 ? Finding.fail(subject(), found, RESTART) : Finding.ok(subject(), found));
    }
}
