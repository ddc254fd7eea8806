package org.vigil.newsstand.view;

import java.time.LocalDate;

/**
 * A public note on a story: {@code kind} is correction, clarification, update or retraction, {@code place} is top or foot;
 * the text may have several lines.
 */
public record NoteView(String publicId, String kind, String place, LocalDate day, String text) {}
