package org.vigil.credential;

import dev.samstevens.totp.code.DefaultCodeGenerator;
import dev.samstevens.totp.exceptions.CodeGenerationException;
import dev.samstevens.totp.secret.DefaultSecretGenerator;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.util.OptionalLong;
import org.springframework.stereotype.Component;

/** Codes of an authenticator app (TOTP, RFC 6238): six digits, every 30 seconds, SHA-1, as all apps know them. */
@Component
class OneTimeCodes {

    private static final int PERIOD = 30;
    private static final int SECRET_CHARACTERS = 32;

    private final DefaultCodeGenerator codes = new DefaultCodeGenerator();
    private final Clock clock;

    OneTimeCodes(Clock clock) {
        this.clock = clock;
    }

    String newSecret() {
        return new DefaultSecretGenerator(SECRET_CHARACTERS).generate();
    }

    /** The time step a code belongs to: the present one or, since clocks differ, the one before or after it. */
    OptionalLong step(String secret, String code) {
        var digits = code.replaceAll("[\\s-]", "").getBytes(StandardCharsets.UTF_8);
        var now = clock.instant().getEpochSecond() / PERIOD;
        var found = OptionalLong.empty();
        for (var step = now - 1; step <= now + 1; step++) {
            if (MessageDigest.isEqual(code(secret, step).getBytes(StandardCharsets.UTF_8), digits)) {
                found = OptionalLong.of(step);
            }
        }
        return found;
    }

    private String code(String secret, long step) {
        try {
            return codes.generate(secret, step);
        } catch (CodeGenerationException e) {
            throw new IllegalStateException(e);
        }
    }

    /** What an authenticator app reads from the picture. */
    static String uri(String site, String address, String secret) {
        return "otpauth://totp/%s:%s?secret=%s&issuer=%1$s".formatted(escaped(site), escaped(address), secret);
    }

    private static String escaped(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }
}
