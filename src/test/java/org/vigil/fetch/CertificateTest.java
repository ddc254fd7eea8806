package org.vigil.fetch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;
import javax.net.ssl.ExtendedSSLSession;
import javax.net.ssl.KeyManagerFactory;
import javax.net.ssl.SNIHostName;
import javax.net.ssl.SNIServerName;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManagerFactory;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.vigil.page.SiteAddress;

/** Over TLS, the name that was asked for is what the server hears and what its certificate has to say. */
@Timeout(60)
class CertificateTest {

    private static final char[] PASSWORD = "of a test".toCharArray();

    @TempDir
    private static Path folder;

    private static SSLContext ours;
    private static SSLContext expired;

    private final List<SNIServerName> heard = new CopyOnWriteArrayList<>();
    private final NamesFake names =
            new NamesFake().with("news.example.org", "127.0.0.1").with("other.example.org", "127.0.0.1");

    @BeforeAll
    static void makeCertificates() throws IOException, InterruptedException, GeneralSecurityException {
        ours = certificate("ours", "-validity", "30");
        expired = certificate("expired", "-startdate", "-30d", "-validity", "10");
    }

    /** An authority of the test's own signs the certificate; whoever believes the authority has to look at the rest. */
    private static SSLContext certificate(String name, String... validity)
            throws IOException, InterruptedException, GeneralSecurityException {
        var file = folder.resolve(name + ".p12");
        keytool(file, List.of("-alias", "authority", "-ext", "bc:critical=ca:true"));
        var signed = new ArrayList<>(List.of("-alias", "server", "-signer", "authority"));
        signed.addAll(List.of("-ext", "san=dns:news.example.org"));
        signed.addAll(List.of(validity));
        keytool(file, signed);
        var made = KeyStore.getInstance(file.toFile(), PASSWORD);
        var server = KeyStore.getInstance("PKCS12");
        server.load(null, PASSWORD);
        server.setKeyEntry("server", made.getKey("server", PASSWORD), PASSWORD, made.getCertificateChain("server"));
        var believed = KeyStore.getInstance("PKCS12");
        believed.load(null, PASSWORD);
        believed.setCertificateEntry("authority", made.getCertificate("authority"));
        var keys = KeyManagerFactory.getInstance(KeyManagerFactory.getDefaultAlgorithm());
        keys.init(server, PASSWORD);
        var trust = TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
        trust.init(believed);
        var context = SSLContext.getInstance("TLS");
        context.init(keys.getKeyManagers(), trust.getTrustManagers(), null);
        return context;
    }

    private static void keytool(Path file, List<String> more) throws IOException, InterruptedException {
        var program = Path.of(System.getProperty("java.home"), "bin", "keytool");
        var command = new ArrayList<>(List.of(program.toString(), "-genkeypair", "-keyalg", "EC"));
        command.addAll(List.of("-dname", "CN=a test", "-storetype", "PKCS12"));
        command.addAll(List.of("-keystore", file.toString(), "-storepass", new String(PASSWORD)));
        command.addAll(more);
        assertThat(new ProcessBuilder(command).inheritIO().start().waitFor()).isZero();
    }

    @Test
    void isReadByTheNameThatWasAskedFor() throws IOException {
        try (var stranger = withCertificate(ours)) {
            assertThat(head(stranger, "news.example.org", () -> ours)).isEqualTo(new Reply.Answers(200));
            assertThat(heard).containsExactly(new SNIHostName("news.example.org"));
        }
    }

    @Test
    void ofAnotherNameIsNotBelieved() throws IOException {
        try (var stranger = withCertificate(ours)) {
            assertThat(head(stranger, "other.example.org", () -> ours)).isEqualTo(new Reply.NoAnswer());
            assertThat(head(stranger, "127.0.0.1", () -> ours)).isEqualTo(new Reply.NoAnswer());
            assertThat(stranger.requests()).noneMatch(request -> request.startsWith("HEAD"));
        }
    }

    @Test
    void thatNoAuthorityGaveIsNotBelieved() throws IOException, GeneralSecurityException {
        var usual = SSLContext.getDefault();
        try (var stranger = withCertificate(ours)) {
            assertThat(head(stranger, "news.example.org", () -> usual)).isEqualTo(new Reply.NoAnswer());
            assertThat(stranger.requests()).noneMatch(request -> request.startsWith("HEAD"));
        }
    }

    @Test
    void thatHasRunOutIsNotBelieved() throws IOException, GeneralSecurityException {
        try (var stranger = withCertificate(expired)) {
            assertThat(head(stranger, "news.example.org", () -> expired)).isEqualTo(new Reply.NoAnswer());
            assertThat(stranger.requests()).noneMatch(request -> request.startsWith("HEAD"));
        }
    }

    private Reply head(Stranger stranger, String host, Supplier<SSLContext> trust) {
        var limits = new Limits(Duration.ofSeconds(5), Duration.ofSeconds(20), Duration.ofSeconds(20));
        var guard = new Guard(names, new LoopbackToo(), new SiteAddress("https://news.vigil-example.org"));
        return new Fetching(guard, new Line(trust, limits)).head("https://" + host + ":" + stranger.port() + "/");
    }

    private Stranger withCertificate(SSLContext context) throws IOException {
        var door = context.getServerSocketFactory().createServerSocket(0, 50, InetAddress.ofLiteral("127.0.0.1"));
        return new Stranger(door, (request, caller) -> {
            heard.addAll(namesHeard(caller));
            Stranger.say(caller, "HTTP/1.1 200 OK\r\n\r\n");
        });
    }

    private static List<SNIServerName> namesHeard(Socket caller) {
        var session = (ExtendedSSLSession) Objects.requireNonNull(((SSLSocket) caller).getSession());
        return session.getRequestedServerNames();
    }
}
