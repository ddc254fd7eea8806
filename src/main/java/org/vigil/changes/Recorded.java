package org.vigil.changes;

import java.time.Instant;

/** A change with its place in the log. */
public record Recorded(long seq, Instant at, Change change) {}
