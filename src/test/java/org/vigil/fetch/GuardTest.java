package org.vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.InetAddress;
import java.net.NetworkInterface;
import java.net.SocketException;
import java.net.UnknownHostException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.page.SiteAddress;

/** Where we ask and where we do not, decided before anything is connected. */
class GuardTest {

    private static final String PUBLIC = "93.184.215.14";
    private static final String PUBLIC_VERSION_6 = "2606:2800:21f:cb07:6820:80da:af6b:8b2c";

    private final NamesFake names = new NamesFake();
    private final Guard guard =
            new Guard(names, new PublicInternet(), new SiteAddress("https://news.vigil-example.org/"));

    static List<String> special() {
        return List.of(
                "0.0.0.0",
                "0.1.2.3",
                "10.0.0.1",
                "10.255.255.255",
                "100.64.0.1",
                "100.100.100.200",
                "100.127.255.255",
                "127.0.0.1",
                "127.255.255.255",
                "168.63.129.16",
                "169.254.169.254",
                "172.16.0.1",
                "172.31.255.255",
                "192.0.0.1",
                "192.0.0.192",
                "192.0.2.1",
                "192.88.99.1",
                "192.168.0.1",
                "192.168.255.255",
                "198.18.0.1",
                "198.19.255.255",
                "198.51.100.1",
                "203.0.113.1",
                "224.0.0.1",
                "239.255.255.255",
                "240.0.0.1",
                "255.255.255.255",
                "::",
                "::1",
                "::127.0.0.1",
                "::ffff:127.0.0.1",
                "::ffff:10.0.0.1",
                "::ffff:0:127.0.0.1",
                "64:ff9b::7f00:1",
                "64:ff9b::5db8:d70e",
                "64:ff9b:1::1",
                "100::1",
                "2001::1",
                "2001:0:5ef5:79fd::1",
                "2001:2::1",
                "2001:20::1",
                "2001:db8::1",
                "2002:7f00:1::1",
                "2002:5db8:d70e::1",
                "3fff::1",
                "5f00::1",
                "fc00::1",
                "fd00:ec2::254",
                "fe80::1",
                "fec0::1",
                "ff02::1");
    }

    @ParameterizedTest
    @MethodSource("special")
    void asksNoSpecialAddressByNumber(String address) throws UnknownHostException {
        var host = address.contains(":") ? "[" + address + "]" : address;

        assertThat(isAsked("http://" + host + "/")).isFalse();
        assertThat(isAsked("https://" + host + ":443/")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("special")
    void asksNoSpecialAddressByName(String address) throws UnknownHostException {
        names.with("trap.example.org", address);

        assertThat(isAsked("http://trap.example.org/")).isFalse();
    }

    @ParameterizedTest
    @MethodSource("special")
    void asksNobodyOneOfWhoseAddressesIsSpecial(String address) throws UnknownHostException {
        names.with("trap.example.org", PUBLIC, address).with("other.example.org", address, PUBLIC_VERSION_6);

        assertThat(isAsked("http://trap.example.org/")).isFalse();
        assertThat(isAsked("http://other.example.org/")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "1.1.1.1",
                "9.255.255.255",
                "11.0.0.0",
                "100.63.255.255",
                "100.128.0.0",
                "126.255.255.255",
                "128.0.0.0",
                "168.63.129.15",
                "169.253.255.255",
                "172.15.255.255",
                "172.32.0.0",
                "192.0.1.0",
                "192.167.255.255",
                "192.169.0.0",
                "198.17.255.255",
                "198.20.0.0",
                "223.255.255.255",
                "2001:200::1",
                "2001:4860:4860::8888",
                "2003::1",
                "2a00:1450:4001:830::200e",
                PUBLIC_VERSION_6
            })
    void asksThePublicInternet(String address) throws UnknownHostException {
        names.with("news.example.org", address);

        assertThat(isAsked("http://news.example.org/")).isTrue();
        assertThat(isAsked("https://" + (address.contains(":") ? "[" + address + "]" : address) + "/"))
                .isTrue();
    }

    @ParameterizedTest
    @ValueSource(ints = {0, 1, 21, 22, 25, 53, 3306, 5432, 6379, 8080, 8443, 9200, 11211, 65535})
    void asksAtThePortsOfTheWebOnly(int port) throws UnknownHostException {
        names.with("news.example.org", PUBLIC);

        assertThat(isAsked("http://news.example.org:" + port + "/")).isFalse();
        assertThat(isAsked("https://news.example.org:" + port + "/")).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "https://news.vigil-example.org/desk",
                "http://news.vigil-example.org/",
                "https://NEWS.Vigil-Example.org./",
                "https://ｎｅｗｓ.vigil-example。org/"
            })
    void asksNothingOfOurselves(String address) throws UnknownHostException {
        names.with("news.vigil-example.org", PUBLIC);

        assertThat(isAsked(address)).isFalse();
    }

    @Test
    void asksNoAddressOfThisMachine() throws SocketException {
        var ours = NetworkInterface.networkInterfaces()
                .flatMap(NetworkInterface::inetAddresses)
                .toList();

        assertThat(ours).isNotEmpty().noneMatch(new PublicInternet()::admits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "db.internal",
                "printer.local",
                "a.localhost",
                "router.home.arpa",
                "1.0.0.127.in-addr.arpa",
                "abcdefghijklmnop.onion",
                "metadata.google.internal"
            })
    void doesNotEvenLookUpNamesThatAreNotOfThePublicInternet(String name) throws UnknownHostException {
        names.with(name, PUBLIC);

        assertThat(isAsked("http://" + name + "/")).isFalse();
        assertThat(names.asked()).isEmpty();
    }

    @Test
    void looksUpANameOnceAndKeepsWhatItJudged() throws UnknownHostException {
        names.with("rebinding.example.org", PUBLIC, PUBLIC_VERSION_6).with("rebinding.example.org", "127.0.0.1");

        var place =
                guard.check(WebAddress.parse("http://rebinding.example.org/").orElseThrow());

        assertThat(place.orElseThrow().found())
                .containsExactly(InetAddress.ofLiteral(PUBLIC), InetAddress.ofLiteral(PUBLIC_VERSION_6));
        assertThat(names.asked()).containsExactly("rebinding.example.org");
    }

    private boolean isAsked(String address) throws UnknownHostException {
        var parsed = WebAddress.parse(address);
        return parsed.isPresent() && guard.check(parsed.get()).isPresent();
    }
}
