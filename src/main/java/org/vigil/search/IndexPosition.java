package org.vigil.search;

import java.time.Instant;
import org.vigil.question.Tongue;
import org.vigil.question.WordLists;

/**
 * How far an index has come: the last change it took in and when that was made, how many documents it holds, when that was
 * counted, and whether somebody asked for it to be made anew. Another database may give the same number, but not at the same
 * moment. {@code form} names the fields and analysers the index was made with.
 */
record IndexPosition(String form, long seq, Instant changed, long documents, Instant at, boolean outdated) {

    /** To be raised when fields or analysers change in a way that the lists of words do not tell. */
    private static final int VERSION = 2;

    /** The form that this program makes. */
    static final String FORM = VERSION + "-" + Integer.toHexString(lists());

    private static int lists() {
        return Tongue.all().stream().map(WordLists::stopWords).toList().hashCode();
    }

    static IndexPosition at(long seq, Instant changed, Instant now) {
        return new IndexPosition(FORM, seq, changed, 0, now, false);
    }

    IndexPosition moved(long newest, Instant itsTime) {
        return new IndexPosition(form, newest, itsTime, documents, at, outdated);
    }

    IndexPosition counted(long count, Instant now) {
        return new IndexPosition(form, seq, changed, count, now, outdated);
    }

    IndexPosition toBeMadeAnew() {
        return new IndexPosition(form, seq, changed, documents, at, true);
    }

    boolean isOurs() {
        return form.equals(FORM);
    }
}
