package org.vigil.credential;

import java.time.Duration;
import org.springframework.stereotype.Component;
import org.vigil.shared.Job;

/** Removes what has ended by itself: sessions, questions nobody answered, counts of tries. */
@Component
class CredentialTidying implements Job {

    private final Sessions sessions;
    private final Challenges challenges;
    private final Throttle throttle;

    CredentialTidying(Sessions sessions, Challenges challenges, Throttle throttle) {
        this.sessions = sessions;
        this.challenges = challenges;
        this.throttle = throttle;
    }

    @Override
    public String name() {
        return "credential.tidy";
    }

    @Override
    public Duration rhythm() {
        return Duration.ofHours(1);
    }

    @Override
    public String run() {
        return "%d sessions, %d challenges, %d counts removed"
                .formatted(sessions.tidy(), challenges.tidy(), throttle.tidy());
    }
}
