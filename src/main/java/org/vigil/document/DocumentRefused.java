package org.vigil.document;

import org.vigil.shared.Refusal;

/** A file that is not taken, and why. */
class DocumentRefused extends Refusal {

    private DocumentRefused(String code, String detail) {
        super("document." + code, detail);
    }

    static DocumentRefused notPdf() {
        return new DocumentRefused("not-pdf", "the file does not begin as a PDF does");
    }

    static DocumentRefused locked() {
        return new DocumentRefused("locked", "the file opens with a password only");
    }

    static DocumentRefused broken(String detail) {
        return new DocumentRefused("broken", detail);
    }

    static DocumentRefused tooLarge(long bytes) {
        return new DocumentRefused("too-large", bytes + " bytes, at most " + Intake.MOST_BYTES);
    }

    static DocumentRefused tooLong(int pages) {
        return new DocumentRefused("too-long", pages + " pages, at most " + Intake.MOST_PAGES);
    }
}
