package org.vigil.rebrand.view;

/** A text in one language, called by itself. */
public record InLanguage(String tag, String called, String direction, String text) {}
