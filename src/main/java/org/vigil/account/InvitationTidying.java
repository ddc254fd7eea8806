package org.vigil.account;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.vigil.shared.Job;

/** Removes links that have run out. */
@Component
class InvitationTidying implements Job {

    private final Invitations invitations;

    InvitationTidying(Invitations invitations) {
        this.invitations = invitations;
    }

    @Override
    public String name() {
        return "account.tidy";
    }

    @Override
    public Duration rhythm() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        return invitations.tidy() + " links removed";
    }
}
