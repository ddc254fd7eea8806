package org.vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.UnknownHostException;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import javax.net.ssl.SSLContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.vigil.page.SiteAddress;

/** Real connections, to servers of the test's own on loopback, which for once may be asked. */
@Timeout(30)
class FetchingTest {

    private static final SiteAddress SITE = new SiteAddress("https://news.vigil-example.org");
    private static final Limits PATIENT =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20));
    private static final Limits IMPATIENT =
            new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofMillis(300));

    private final NamesFake names = new NamesFake().with("news.example.org", "127.0.0.1");
    private final Fetching fetching = with(names, PATIENT);

    private static Fetching with(Names names, Limits limits) {
        return new Fetching(new Guard(names, new LoopbackToo(), SITE), new Line(FetchingTest::usual, limits));
    }

    private static SSLContext usual() {
        try {
            return SSLContext.getDefault();
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void saysWhoAnswers() throws IOException {
        try (var stranger = Stranger.whoSays("HTTP/1.1 200 OK")) {
            assertThat(fetching.head(stranger.at("news.example.org"))).isEqualTo(new Reply.Answers(200));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {304, 401, 403, 429, 500, 503})
    void countsWhoSaysNoAsSomebody(int status) throws IOException {
        try (var stranger = Stranger.whoSays("HTTP/1.1 " + status + " No")) {
            assertThat(fetching.head(stranger.at("news.example.org"))).isEqualTo(new Reply.Answers(status));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {404, 410})
    void saysWhatIsGone(int status) throws IOException {
        try (var stranger = Stranger.whoSays("HTTP/1.1 " + status + " Gone")) {
            assertThat(fetching.head(stranger.at("news.example.org"))).isEqualTo(new Reply.Gone(status));
        }
    }

    @Test
    void tellsStrangersNothingOfUs() throws IOException {
        try (var stranger = Stranger.whoSays("HTTP/1.1 301 Moved\r\nSet-Cookie: a=b\r\nLocation: /next")) {
            var known = fetching.head(stranger.at("news.example.org"));

            assertThat(known).isEqualTo(new Reply.NoAnswer());
            assertThat(stranger.requests()).hasSize(6).last().isEqualTo("""
                    HEAD /next HTTP/1.1
                    Host: news.example.org:%d
                    User-Agent: Vigil link check
                    Accept: */*
                    Connection: close""".formatted(stranger.port()));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {405, 501})
    void asksForTheWholeWhereHeadIsNotKnownAndDoesNotReadIt(int status) throws IOException, InterruptedException {
        try (var stranger = Stranger.who((request, caller) -> {
            if (request.startsWith("HEAD")) {
                Stranger.say(caller, "HTTP/1.1 " + status + " No\r\n\r\n");
            } else {
                Stranger.say(caller, "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
                Stranger.sayForEver(caller, "3e8\r\n" + "x".repeat(1000) + "\r\n", 0);
            }
        })) {
            assertThat(fetching.head(stranger.at("news.example.org"))).isEqualTo(new Reply.Answers(200));
            assertThat(stranger.requests())
                    .extracting(request -> request.lines().findFirst().orElseThrow())
                    .containsExactly("HEAD /story HTTP/1.1", "GET /story HTTP/1.1");
            assertThat(stranger.wasHungUpOn()).isTrue();
            assertThat(names.asked()).as("one look-up for both").hasSize(1);
        }
    }

    @Test
    void saysWhatMovedForGoodAndWhereTo() throws IOException {
        try (var stranger = leading(Map.of("/story", "301 /b", "/b", "308 /c?d=é", "/c?d=%C3%A9", "200 "))) {
            assertThat(fetching.head(stranger.at("news.example.org")))
                    .isEqualTo(
                            new Reply.Moved("http://news.example.org:%d/c?d=%%C3%%A9".formatted(stranger.port()), 200));
        }
    }

    @Test
    void knowsOnlyTheFirstStepsOfAWayThatIsNotForGood() throws IOException {
        try (var stranger = leading(Map.of("/story", "301 /b", "/b", "302 /c", "/c", "301 /d", "/d", "200 "))) {
            assertThat(fetching.head(stranger.at("news.example.org")))
                    .isEqualTo(new Reply.Moved("http://news.example.org:%d/b".formatted(stranger.port()), 200));
        }
    }

    @ParameterizedTest
    @ValueSource(ints = {302, 303, 307})
    void callsNothingMovedThatIsElsewhereForNow(int status) throws IOException {
        try (var stranger = leading(Map.of("/story", status + " /b", "/b", "200 "))) {
            assertThat(fetching.head(stranger.at("news.example.org"))).isEqualTo(new Reply.Answers(200));
        }
    }

    @Test
    void saysWhatIsGoneWhereItMovedTo() throws IOException {
        try (var stranger = leading(Map.of("/story", "301 /b", "/b", "404 "))) {
            assertThat(fetching.head(stranger.at("news.example.org"))).isEqualTo(new Reply.Gone(404));
        }
    }

    @Test
    void followsFiveRedirectsAndNotSix() throws IOException {
        var five = Map.of("/1", "302 /2", "/2", "302 /3", "/3", "302 /4", "/4", "302 /5", "/5", "302 /6", "/6", "200 ");
        try (var stranger = leading(five)) {
            var six = with(names, PATIENT).head(stranger.at("news.example.org").replace("/story", "/1"));

            assertThat(six).isEqualTo(new Reply.Answers(200));
        }
        try (var stranger = Stranger.whoSays("HTTP/1.1 302 Found\r\nLocation: ?again")) {
            assertThat(fetching.head(stranger.at("news.example.org"))).isEqualTo(new Reply.NoAnswer());
            assertThat(stranger.requests()).hasSize(6);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/",
                "http://169.254.169.254/latest/meta-data/",
                "http://[fd00::1]/",
                "http://2130706433/",
                "http://inside.example.org/",
                "https://news.vigil-example.org/desk",
                "//x@news.example.org/",
                "file:///etc/passwd",
                "gopher://news.example.org/",
                "jar:http://news.example.org/a.jar!/",
                "ftp://news.example.org/"
            })
    void followsNoRedirectToWhereWeDoNotAsk(String location) throws IOException {
        names.with("inside.example.org", "192.168.0.7");
        try (var stranger = Stranger.whoSays("HTTP/1.1 301 Moved\r\nLocation: " + location)) {
            assertThat(fetching.head(stranger.at("news.example.org"))).isEqualTo(new Reply.RefusedByUs());
            assertThat(stranger.requests()).hasSize(1);
        }
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://10.0.0.1/", "http://[::ffff:127.0.0.1]/", "http://0x7f.1/", "http://user@news.example.org/",
                "http://inside.example.org/", "ftp://news.example.org/", "nonsense", ""
            })
    void saysOneThingOfAllThatWeDoNotAsk(String address) {
        names.with("inside.example.org", "192.168.0.7");

        assertThat(fetching.head(address)).isEqualTo(new Reply.RefusedByUs());
    }

    @Test
    void connectsWhereTheNameLedWhenItWasJudged() throws IOException {
        names.with("rebinding.example.org", "127.0.0.1").with("rebinding.example.org", "10.0.0.1");
        try (var stranger = Stranger.whoSays("HTTP/1.1 200 OK")) {
            assertThat(fetching.head(stranger.at("rebinding.example.org"))).isEqualTo(new Reply.Answers(200));
            assertThat(names.asked()).containsExactly("rebinding.example.org");
        }
    }

    @Test
    void judgesAgainWhatANameLeadsToAfterARedirect() throws IOException {
        names.with("rebinding.example.org", "127.0.0.1").with("rebinding.example.org", "10.0.0.1");
        try (var stranger = Stranger.whoSays("HTTP/1.1 302 Found\r\nLocation: /again")) {
            assertThat(fetching.head(stranger.at("rebinding.example.org"))).isEqualTo(new Reply.RefusedByUs());
            assertThat(stranger.requests()).hasSize(1);
        }
    }

    @Test
    void triesTheNextAddressOfAName() throws IOException {
        names.with("two.example.org", "127.0.0.2", "127.0.0.1");
        try (var stranger = Stranger.whoSays("HTTP/1.1 200 OK")) {
            assertThat(fetching.head(stranger.at("two.example.org"))).isEqualTo(new Reply.Answers(200));
        }
    }

    @Test
    void doesNotTellAClosedDoorFromOneBehindWhichSomethingElseIs() throws IOException {
        var closed = new ServerSocket(0, 1, InetAddress.ofLiteral("127.0.0.1"));
        closed.close();
        try (var ssh = Stranger.whoSays("SSH-2.0-OpenSSH_9.9");
                var silent = Stranger.who((request, caller) -> {})) {
            assertThat(List.of(
                            fetching.head("http://127.0.0.1:" + closed.getLocalPort() + "/"),
                            fetching.head("http://no-such-name.example.org/"),
                            fetching.head(ssh.at("127.0.0.1")),
                            fetching.head(silent.at("127.0.0.1")),
                            with(names, IMPATIENT).head(ssh.at("127.0.0.1").replace("http:", "https:"))))
                    .containsOnly(new Reply.NoAnswer());
        }
    }

    @Test
    void waitsNoLongerThanItSaysForAServerThatDrips() throws IOException, InterruptedException {
        try (var stranger = Stranger.who((request, caller) -> Stranger.sayForEver(caller, "x", 20))) {
            var reply = with(names, IMPATIENT).head(stranger.at("news.example.org"));

            assertThat(reply).isEqualTo(new Reply.NoAnswer());
            assertThat(stranger.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void waitsNoLongerThanItSaysForAServerThatDripsWhileGreeting() throws IOException, InterruptedException {
        try (var door = new ServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"))) {
            var hungUp = new CountDownLatch(1);
            Thread.ofVirtual().start(() -> dripInTls(door, hungUp));

            var reply = with(names, IMPATIENT).head("https://news.example.org:" + door.getLocalPort() + "/");

            assertThat(reply).isEqualTo(new Reply.NoAnswer());
            hungUp.await();
        }
    }

    /** A record of TLS that says it is long, and then comes byte by byte. */
    private static void dripInTls(ServerSocket door, CountDownLatch hungUp) {
        try (var caller = door.accept()) {
            caller.getOutputStream().write(new byte[] {22, 3, 3, 0x3f, 0});
            caller.getInputStream().readNBytes(100);
            Stranger.sayForEver(caller, "\0", 20);
        } catch (IOException e) {
            // That is hanging up, too.
        }
        hungUp.countDown();
    }

    @Test
    void waitsNoLongerThanItSaysForAServerThatSaysNothing() throws IOException {
        var limits = new Limits(Duration.ofSeconds(5), Duration.ofMillis(200), Duration.ofSeconds(20));
        try (var stranger =
                Stranger.who((request, caller) -> caller.getInputStream().read())) {
            assertThat(with(names, limits).head(stranger.at("news.example.org")))
                    .isEqualTo(new Reply.NoAnswer());
        }
    }

    @Test
    void waitsNoLongerThanItSaysForAName() {
        var never = new CountDownLatch(1);
        Names slow = name -> {
            try {
                never.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
            throw new UnknownHostException(name);
        };

        assertThat(with(slow, IMPATIENT).head("http://news.example.org/")).isEqualTo(new Reply.NoAnswer());
    }

    @Test
    void readsNoHeadWithoutEnd() throws IOException, InterruptedException {
        try (var stranger = Stranger.who((request, caller) -> {
            Stranger.say(caller, "HTTP/1.1 200 OK\r\n");
            Stranger.sayForEver(caller, "X-More: " + "x".repeat(100) + "\r\n", 0);
        })) {
            assertThat(fetching.head(stranger.at("news.example.org"))).isEqualTo(new Reply.NoAnswer());
            assertThat(stranger.wasHungUpOn()).isTrue();
        }
    }

    @Test
    void goesPastWhatTheSystemSaysOfProxies() throws IOException {
        try (var proxy = Stranger.whoSays("HTTP/1.1 502 Proxy");
                var stranger = Stranger.whoSays("HTTP/1.1 200 OK")) {
            for (var kind : List.of("http", "https", "socks")) {
                System.setProperty(kind + (kind.equals("socks") ? "ProxyHost" : ".proxyHost"), "127.0.0.1");
                System.setProperty(kind + (kind.equals("socks") ? "ProxyPort" : ".proxyPort"), "" + proxy.port());
            }
            System.setProperty("http.nonProxyHosts", "");
            System.setProperty("socksNonProxyHosts", "");

            assertThat(fetching.head(stranger.at("news.example.org"))).isEqualTo(new Reply.Answers(200));
            assertThat(proxy.requests()).isEmpty();
        } finally {
            for (var property : List.of(
                    "http.proxyHost",
                    "http.proxyPort",
                    "https.proxyHost",
                    "https.proxyPort",
                    "socksProxyHost",
                    "socksProxyPort",
                    "http.nonProxyHosts",
                    "socksNonProxyHosts")) {
                System.clearProperty(property);
            }
        }
    }

    @Test
    void waitsSecondsNotMinutes() {
        assertThat(new Line().limits())
                .isEqualTo(new Limits(Duration.ofSeconds(3), Duration.ofSeconds(5), Duration.ofSeconds(10)));
    }

    /** Answers each path with a status and, after a space, where to go next. */
    private static Stranger leading(Map<String, String> ways) throws IOException {
        return Stranger.who((request, caller) -> answer(caller, ways.getOrDefault(request.split(" ", 3)[1], "500 ")));
    }

    private static void answer(Socket caller, String way) throws IOException {
        var parts = way.split(" ", 2);
        Stranger.say(
                caller,
                "HTTP/1.1 %s X\r\n%s\r\n"
                        .formatted(parts[0], parts[1].isEmpty() ? "" : "Location: " + parts[1] + "\r\n"));
    }
}
