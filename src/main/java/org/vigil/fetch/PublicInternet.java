package org.vigil.fetch;

import java.net.Inet4Address;
import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.util.Set;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;

/** Addresses that anybody may ask, at the ports of the web: none that IANA keeps for something else, none of this machine. */
@Component
class PublicInternet implements Reach {

    private static final Set<Integer> PORTS = Set.of(80, 443);

    /** Names of local networks, and of Tor: a resolver that is asked for those tells the line what we are reading. */
    private static final Set<String> NOT_IN_THE_DNS = Set.of(
            "localhost",
            "localdomain",
            "local",
            "internal",
            "intranet",
            "lan",
            "home",
            "corp",
            "private",
            "arpa",
            "onion",
            "test",
            "invalid");

    /** IANA's IPv4 special-purpose registry, multicast and what is reserved. */
    private static final Range[] SPECIAL = ranges(
            "0.0.0.0/8",
            "10.0.0.0/8",
            "100.64.0.0/10",
            "127.0.0.0/8",
            "169.254.0.0/16",
            "172.16.0.0/12",
            "192.0.0.0/24",
            "192.0.2.0/24",
            "192.31.196.0/24",
            "192.52.193.0/24",
            "192.88.99.0/24",
            "192.168.0.0/16",
            "192.175.48.0/24",
            "198.18.0.0/15",
            "198.51.100.0/24",
            "203.0.113.0/24",
            "224.0.0.0/4",
            "240.0.0.0/4",
            // In no registry: where machines at Azure ask for their own settings.
            "168.63.129.16/32");

    /**
     * All that is given out for the Internet's own hosts. Loopback, unique local and link-local addresses, multicast, and
     * IPv4 wrapped as mapped or for translation (64:ff9b::/96) lie outside of it.
     */
    private static final Range GIVEN_OUT = range("2000::/3");

    /** Inside of it all the same: protocols (with Teredo, benchmarks and ORCHID), documentation, 6to4, and AS112. */
    private static final Range[] SPECIAL_VERSION_6 =
            ranges("2001::/23", "2001:db8::/32", "2002::/16", "2620:4f:8000::/48", "3fff::/20");

    @Override
    public boolean admits(int port) {
        return PORTS.contains(port);
    }

    @Override
    public boolean admits(String name) {
        return !NOT_IN_THE_DNS.contains(name.substring(name.lastIndexOf('.') + 1));
    }

    @Override
    public boolean admits(InetAddress address) {
        var bits = address.getAddress();
        var isPublic = address instanceof Inet4Address
                ? !holds(SPECIAL, bits)
                : GIVEN_OUT.holds(bits) && !holds(SPECIAL_VERSION_6, bits);
        return isPublic && !isOfThisMachine(address);
    }

    private static boolean holds(Range[] ranges, byte[] bits) {
        return Stream.of(ranges).anyMatch(range -> range.holds(bits));
    }

    /** Somebody else's name may lead to our own public address, and from here the firewall in front of it does not count. */
    private static boolean isOfThisMachine(InetAddress address) {
        try {
            return NetworkInterface.getByInetAddress(address) != null;
        } catch (SocketException e) {
            return true;
        }
    }

    private static Range[] ranges(String... written) {
        return Stream.of(written).map(PublicInternet::range).toArray(Range[]::new);
    }

    private static Range range(String written) {
        var slash = written.indexOf('/');
        return new Range(
                InetAddress.ofLiteral(written.substring(0, slash)).getAddress(),
                Integer.parseInt(written, slash + 1, written.length(), 10));
    }

    /** All addresses that begin with the same bits. */
    @SuppressWarnings("ArrayRecordComponent") // never compared, and nobody else sees it
    private record Range(byte[] start, int bits) {

        boolean holds(byte[] address) {
            for (int bit = 0; bit < bits; bit++) {
                var mask = 0x80 >> (bit % 8);
                if ((start[bit / 8] & mask) != (address[bit / 8] & mask)) {
                    return false;
                }
            }
            return true;
        }
    }
}
