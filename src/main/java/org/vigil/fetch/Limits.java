package org.vigil.fetch;

import java.time.Duration;

/** How long we wait: for a connection, for the next byte, and for everything together, looking up names and redirects included. */
record Limits(Duration connecting, Duration answering, Duration whole) {

    static final Limits USUAL = new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10));
}
