package org.vigil.look;

import java.time.Instant;

/** The sections of the draft as they are kept, and who changed them last, and when. */
public record DraftRow(String look, Instant at, String by) {}
