package org.vigil.news;

import org.vigil.shared.Refusal;

/** Readers have the address of a stream in which a story was published; it stays. */
public class StreamAddressFixed extends Refusal {

    public StreamAddressFixed() {
        super("streams.problem.address.fixed", "a story of this stream was published, so its address stays");
    }
}
