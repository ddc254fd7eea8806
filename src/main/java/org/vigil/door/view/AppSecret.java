package org.vigil.door.view;

/** The secret of an authenticator app: sealed for the form, in letters to be typed, and as a QR code (SVG path on a square). */
public record AppSecret(String sealed, String letters, int size, String path) {}
