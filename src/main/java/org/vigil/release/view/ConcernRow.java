package org.vigil.release.view;

/** Something a check found, in words. */
public record ConcernRow(boolean error, String text) {}
