package org.vigil.document;

import org.vigil.shared.Refusal;

/** A file that is not taken, and why. */
class DocumentRefused extends Refusal {

    private final String what;

    private DocumentRefused(String what, String detail) {
        super("document." + what, detail);
        this.what = what;
    }

    /** As another process said it. */
    static DocumentRefused told(String what, String detail) {
        return new DocumentRefused(what, detail);
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

    /** It takes more memory or time than there is for a file. */
    static DocumentRefused heavy() {
        return new DocumentRefused("heavy", "the file could not be read with the memory and time there are for one");
    }

    static DocumentRefused layers() {
        return new DocumentRefused("layers", "a layer of the file is hidden");
    }

    static DocumentRefused busy() {
        return new DocumentRefused("busy", "other files were being read for too long");
    }

    /** What is wrong with it, in a word. */
    String what() {
        return what;
    }
}
