package org.vigil.review;

import org.vigil.desk.Fields;

/** Which stories of a batch somebody looks at: what they are narrowed down to, and after which the page begins. */
record View(Sieve sieve, Mark after) {

    static View of(Fields fields) {
        return new View(Sieve.of(fields.line("show")), Mark.of(fields.line("after")));
    }

    String path(int batch) {
        return ImportsController.PATH + "/" + batch + "?show=" + sieve.word()
                + (after.equals(Mark.START) ? "" : "&after=" + after);
    }

    /** Where to after the rows were saved: the next page where that is wished, else this one again. */
    String onward(int batch, String next) {
        var to = next.isEmpty() ? this : new View(sieve, Mark.of(next));
        return to.path(batch) + "&done=batch-mended";
    }
}
