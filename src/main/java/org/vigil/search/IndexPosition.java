package org.vigil.search;

import java.time.Instant;
import org.vigil.question.Tongue;
import org.vigil.question.WordLists;

/**
 * How far an index has come: the last change it took in, how many documents it holds, when that was, and whether somebody
 * asked for it to be made anew. {@code form} names the fields and analysers it was made with.
 */
record IndexPosition(String form, long seq, long documents, Instant at, boolean outdated) {

    /** To be raised when fields or analysers change in a way that the lists of words do not tell. */
    private static final int VERSION = 1;

    /** The form that this program makes. */
    static final String FORM = VERSION + "-" + Integer.toHexString(lists());

    private static int lists() {
        return Tongue.all().stream().map(WordLists::stopWords).toList().hashCode();
    }

    static IndexPosition at(long seq, Instant now) {
        return new IndexPosition(FORM, seq, 0, now, false);
    }

    IndexPosition moved(long newest, long count, Instant now) {
        return new IndexPosition(form, newest, count, now, outdated);
    }

    IndexPosition toBeMadeAnew() {
        return new IndexPosition(form, seq, documents, at, true);
    }

    boolean isOurs() {
        return form.equals(FORM);
    }
}
