package org.vigil.newsstand.view;

import java.time.LocalDate;
import java.util.List;

/** The stories of one day, newest first. */
public record DayGroup(LocalDate day, List<StoryRow> stories) {}
