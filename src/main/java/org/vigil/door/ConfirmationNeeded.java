package org.vigil.door;

import org.jspecify.annotations.Nullable;
import org.vigil.shared.Refusal;

/** Before this is done, somebody must prove once more who they are; {@code problem} is why the last try did not. */
class ConfirmationNeeded extends Refusal {

    private final @Nullable String problem;

    ConfirmationNeeded(@Nullable String problem) {
        super("confirmation.needed", "this is done only by somebody who has proved lately who they are");
        this.problem = problem;
    }

    @Nullable String problem() {
        return problem;
    }
}
