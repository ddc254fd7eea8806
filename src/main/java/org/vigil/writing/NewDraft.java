package org.vigil.writing;

import java.time.ZoneId;
import java.util.UUID;

/** A story about to be begun. The zone is the newsroom's own; the instant is set when it is published. */
public record NewDraft(String headline, String language, UUID stream, ZoneId zone) {}
