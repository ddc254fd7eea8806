package org.vigil.fetch;

import java.net.InetAddress;

/** How far we go. The program knows one, the public Internet; tests have one that ends at home. */
interface Reach {

    boolean admits(int port);

    boolean admits(String name);

    boolean admits(InetAddress address);
}
