package org.vigil.jobs;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** Whether this node and the database agree about the time: embargoes are lifted only while they do. */
@Component
@Order(86)
class ClockCheck implements Check {

    private final ClockAgreement agreement;

    ClockCheck(ClockAgreement agreement) {
        this.agreement = agreement;
    }

    @Override
    public String subject() {
        return "clocks";
    }

    @Override
    public List<Finding> look() {
        var difference = agreement.difference();
        return List.of(
                ClockAgreement.agree(difference)
                        ? Finding.ok(subject(), "this node and the database agree")
                        : Finding.fail(
                                subject(),
                                ClockAgreement.words(difference),
                                "nothing is published by time until they agree: set both by a time server"));
    }
}
