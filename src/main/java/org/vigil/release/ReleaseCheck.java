package org.vigil.release;

import java.time.Clock;
import java.util.List;
import java.util.stream.Collectors;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** Whether what is due is published in time, and whether the clocks allow it. */
@Component
@Order(85)
class ReleaseCheck implements Check {

    private final Plans plans;
    private final Holds holds;
    private final ClockAgreement agreement;
    private final Clock clock;

    ReleaseCheck(Plans plans, Holds holds, ClockAgreement agreement, Clock clock) {
        this.plans = plans;
        this.holds = holds;
        this.agreement = agreement;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return "embargoes and schedules";
    }

    @Override
    public List<Finding> look() {
        return List.of(lifts(), clocks());
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

    private Finding clocks() {
        var difference = agreement.difference();
        return ClockAgreement.agree(difference)
                ? Finding.ok("clocks", "this node and the database agree")
                : Finding.fail(
                        "clocks",
                        ClockAgreement.words(difference),
                        "nothing is published by time until they agree: set both by a time server");
    }
}
