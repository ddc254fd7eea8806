package org.vigil.ingest;

/** A place in a capture that could not be read, with the reason in words. */
record Refused(int line, String reason) implements Found {}
