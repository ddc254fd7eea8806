package org.vigil;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** The address readers know the site by, and the certificate that vouches for it. */
class AddressCheck implements Check {

    private static final Duration SOON = Duration.ofDays(14);
    private static final String BASE_URL = "base-url";

    private final Settings settings;
    private final Clock clock;

    AddressCheck(Settings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    @Override
    public String subject() {
        return BASE_URL;
    }

    @Override
    public List<Finding> look() {
        var findings = new ArrayList<Finding>();
        findings.add(address());
        settings.get(Setting.TLS_CERTIFICATE).ifPresent(file -> findings.add(certificate(Path.of(file))));
        if (settings.get(Setting.TLS_CERTIFICATE).isPresent()
                != settings.get(Setting.TLS_KEY).isPresent()) {
            findings.add(Finding.fail(
                    "TLS", "only one of tls-certificate and tls-key is set", "set both, or neither behind a proxy"));
        }
        if (settings.baseUrl().startsWith("https:")
                && settings.get(Setting.TLS_CERTIFICATE).isEmpty()
                && settings.get(Setting.TRUSTED_PROXIES).isEmpty()) {
            findings.add(
                    Finding.warn(
                            "trusted-proxies",
                            "not set, though something else seems to end TLS",
                            "name the proxy: else all visitors seem to come from it, and twenty wrong sign-ins of anybody shut everybody out for a while"));
        }
        return findings;
    }

    private Finding address() {
        var url = settings.baseUrl();
        if (settings.get(Setting.BASE_URL).isEmpty()) {
            return Finding.warn(
                    BASE_URL, url + " (not set)", "set base-url: feeds, sitemaps and shared links carry this address");
        }
        var uri = URI.create(url);
        if (uri.getHost() == null) {
            return Finding.fail(BASE_URL, url + " names no host", "set an address such as https://news.example.org");
        }
        if (uri.getScheme().equals("http") && !isLocal(uri.getHost())) {
            return Finding.warn(
                    BASE_URL,
                    url,
                    "use https: what people read is nobody else's business; set tls-certificate and tls-key, or a proxy that has them");
        }
        return resolves(uri.getHost())
                ? Finding.ok(BASE_URL, url)
                : Finding.warn(BASE_URL, url + " does not resolve from here", "check the name and its DNS records");
    }

    private static boolean isLocal(String host) {
        return host.equals("localhost") || host.startsWith("127.") || host.equals("[::1]");
    }

    private static boolean resolves(String host) {
        try {
            return InetAddress.getAllByName(host).length > 0;
        } catch (UnknownHostException e) {
            return false;
        }
    }

    private Finding certificate(Path file) {
        try (InputStream in = Files.newInputStream(file)) {
            var certificate =
                    (X509Certificate) CertificateFactory.getInstance("X.509").generateCertificate(in);
            var until = certificate.getNotAfter().toInstant();
            var left = Duration.between(clock.instant(), until);
            var found = "%s, valid until %s".formatted(file, until);
            if (left.isNegative()) {
                return Finding.fail("TLS", found, "renew the certificate: browsers refuse the site");
            }
            return left.compareTo(SOON) < 0
                    ? Finding.warn("TLS", found, "renew the certificate, it ends in %d days".formatted(left.toDays()))
                    : Finding.ok("TLS", found);
        } catch (IOException | CertificateException e) {
            return Finding.fail(
                    "TLS",
                    "%s cannot be read: %s".formatted(file, e.getMessage()),
                    "expected a PEM file with the chain");
        }
    }
}
