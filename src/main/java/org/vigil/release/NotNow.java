package org.vigil.release;

import java.util.List;
import org.vigil.shared.Refusal;

/** What was asked for cannot be done with the story as it is now. {@code words} is the message that says so. */
class NotNow extends Refusal {

    private final List<Object> details;

    private NotNow(String code, String detail, Object... details) {
        super(code, detail);
        this.details = List.of(details);
    }

    static NotNow from(String state, ReleaseAct act) {
        return new NotNow("not-from-here", "'%s' is not done from state '%s'".formatted(act.word(), state));
    }

    static NotNow held() {
        return new NotNow("held", "the story is under legal hold");
    }

    static NotNow withdrawn() {
        return new NotNow("withdrawn", "the story was withdrawn; nothing of it is published again");
    }

    static NotNow stale(int was, int now) {
        return new NotNow("stale", "looked at save %d, but save %d is the newest".formatted(was, now));
    }

    static NotNow wroteIt() {
        return new NotNow("two-persons", "whoever wrote a draft of this stream does not approve it");
    }

    static NotNow notApproved() {
        return new NotNow("not-approved", "nobody has approved this save");
    }

    static NotNow errors(int found) {
        return new NotNow("errors", "the checks found %d errors".formatted(found), found);
    }

    static NotNow promisedBeside() {
        return new NotNow("promised-beside", "another language of the story is under embargo beyond that time");
    }

    static NotNow scheduledBeside() {
        return new NotNow("scheduled-beside", "another language of the story is scheduled before the embargo ends");
    }

    static NotNow silenceEnded() {
        return new NotNow("silence-ended", "a change is told from 15 minutes after the first publication on");
    }

    /** The message {@code release.problem.<code>}, and what it says. */
    List<Object> details() {
        return details;
    }
}
