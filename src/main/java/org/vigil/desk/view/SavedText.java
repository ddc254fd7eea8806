package org.vigil.desk.view;

/** One of the texts that are saved now, beside a form that was made from others; {@code direction} is ltr or rtl. */
public record SavedText(String label, String language, String direction, String text) {}
