package org.vigil.stream;

import org.vigil.shared.Refusal;

/** Readers have the address of a stream in which a story was published; it stays. */
class StreamAddressFixed extends Refusal {

    StreamAddressFixed() {
        super("streams.problem.address.fixed", "a story of this stream was published, so its address stays");
    }
}
