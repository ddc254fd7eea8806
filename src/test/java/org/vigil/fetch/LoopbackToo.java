package org.vigil.fetch;

import java.net.InetAddress;

/** The public Internet and this machine's loopback, at any port: what a test needs that asks a server of its own. */
class LoopbackToo implements Reach {

    private final Reach world = new PublicInternet();

    @Override
    public boolean admits(int port) {
        return true;
    }

    @Override
    public boolean admits(String name) {
        return world.admits(name);
    }

    @Override
    public boolean admits(InetAddress address) {
        return address.isLoopbackAddress() || world.admits(address);
    }
}
