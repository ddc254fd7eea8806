package org.vigil.credential;

import java.time.Instant;

/** A passkey as its owner sees it; {@code backedUp} where the maker of their device keeps copies. */
public record Passkey(String id, String label, boolean backedUp, Instant createdAt, Instant usedAt) {}
