package org.vigil.fetch;

import java.net.InetAddress;
import java.util.List;

/** An address that may be asked, with where its name was found to be. Connections are made to these and to nothing else. */
record Place(WebAddress address, List<InetAddress> found) {

    Place {
        found = List.copyOf(found);
    }
}
