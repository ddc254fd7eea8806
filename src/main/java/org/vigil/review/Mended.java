package org.vigil.review;

import java.util.Map;
import java.util.UUID;

/** What came of a form of rows: how many were saved, and why others were not. Where a row is wrong none is saved. */
record Mended(int saved, Map<UUID, String> problems, boolean wrong) {}
