package org.vigil.release;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** Whether what is due is published in time. */
@Component
@Order(85)
class ReleaseCheck implements Check {

    private final Plans plans;
    private final Holds holds;
    private final Clock clock;

    ReleaseCheck(Plans plans, Holds holds, Clock clock) {
        this.plans = plans;
        this.holds = holds;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "embargoes and schedules";
    }

    @Override
    public List<Finding> look() {
        return List.of(lifts());
    }

    /** Ids only: what a story is called is nobody's business before it is public. */
    private Finding lifts() {
        var now = clock.instant();
        var late = plans.before(now).stream().filter(plan -> plan.isLate(now)).toList();
        if (late.isEmpty()) {
            return Finding.ok(subject(), "none is late");
        }
        var stories = late.stream().map(this::words).collect(Collectors.joining(", "));
        return Finding.fail(
                subject(),
                "%d late: %s".formatted(late.size(), stories),
                "open each at /desk/stories/<id>; if no server runs, start one: it publishes them at once");
    }

    private String words(Plan plan) {
        var why = plan.failure() == null ? "" : " (" + plan.failure() + ")";
        return plan.story() + (holds.has(plan.story()) ? " (under legal hold)" : why);
    }
}
