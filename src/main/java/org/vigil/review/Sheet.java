package org.vigil.review;

import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** A page of a batch's stories, with what somebody typed that was not saved and why. */
record Sheet(
        View view, List<BatchStory> stories, @Nullable Mark next, Map<UUID, Typed> typed, Map<UUID, String> problems) {}
