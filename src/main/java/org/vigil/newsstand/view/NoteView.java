package org.vigil.newsstand.view;

import java.time.LocalDate;

/** A public note on a story: {@code kind} is correction, clarification, update or retraction. */
public record NoteView(String publicId, String kind, LocalDate day, String text) {}
