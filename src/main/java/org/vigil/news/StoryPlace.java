package org.vigil.news;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Where a story stands: its stream, the words of its address (null: made of the headline), and what belongs to it. */
public record StoryPlace(@Nullable UUID stream, @Nullable String slug, List<UUID> related) {}
