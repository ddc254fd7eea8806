package org.vigil.ingest;

/** One line of a text file, cleaned; of a line that was too long only the beginning is there. */
record Line(int number, String text, boolean tooLong, boolean damaged) {

    boolean isBlank() {
        return text.isEmpty();
    }
}
