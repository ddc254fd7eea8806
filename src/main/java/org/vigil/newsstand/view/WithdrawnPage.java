package org.vigil.newsstand.view;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.Frame;

/** What stands at the address of a withdrawn story: the day it went and the public note, nothing of the story. */
public record WithdrawnPage(
        Frame frame, LocalDate day, @Nullable String note) {}
