package org.vigil.fetch;

/** What became of asking an address. */
public sealed interface Reply {

    /** Somebody is there. The status may still be one that says no, such as 403 or 500. */
    record Answers(int status) implements Reply {}

    /** It has moved for good: what permanent redirects lead to answers, with this status. */
    record Moved(String to, int status) implements Reply {}

    /** Somebody is there and says that this is not: 404 or 410. */
    record Gone(int status) implements Reply {}

    /** Not an address that we ask, or its name or a redirect leads to such a one; which rule it was is not said. */
    record RefusedByUs() implements Reply {}

    /** No such name, nobody there, too slow, no valid certificate, redirects without end: it is not said which. */
    record NoAnswer() implements Reply {}
}
