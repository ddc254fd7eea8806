package org.vigil.news;

import org.vigil.shared.Refusal;

/** Another stream has this address. */
public class StreamAddressTaken extends Refusal {

    public StreamAddressTaken(String address) {
        super("streams.problem.address.taken", "'" + address + "' is the address of another stream; choose another");
    }
}
