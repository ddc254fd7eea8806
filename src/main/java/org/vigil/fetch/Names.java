package org.vigil.fetch;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.List;

/** Who knows at which addresses a name is. Asked once for each connection. */
interface Names {

    List<InetAddress> find(String name) throws UnknownHostException;
}
