package org.vigil.news;

import org.vigil.shared.Refusal;

/** A stream stays as long as there is a story in it, whether or not anybody may see it. */
public class StreamHoldsStories extends Refusal {

    public StreamHoldsStories() {
        super("streams.problem.holds", "a stream that holds a story cannot be removed");
    }
}
