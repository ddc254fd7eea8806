package org.vigil.release;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** When drafts are to become public, for modules that show them. */
@Component
public class ReleaseTimes {

    /** A plan, or a promise if it is an embargo; {@code at} is null for one until lifted. */
    public record ReleaseTime(boolean embargo, @Nullable Instant at, ZoneId zone) {}

    private final Plans plans;
    private final Holds holds;

    ReleaseTimes(Plans plans, Holds holds) {
        this.plans = plans;
        this.holds = holds;
    }

    /** Whether a legal hold stops everything that leads it to readers. */
    public boolean isHeld(UUID story) {
        return holds.has(story);
    }

    public Optional<ReleaseTime> of(UUID story) {
        return plans.find(story).map(plan -> new ReleaseTime(plan.embargo(), plan.at(), plan.zone()));
    }
}
