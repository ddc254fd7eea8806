package org.vigil.credential;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OneTimeCodesTest {

    /** "12345678901234567890", the secret of the test vectors of RFC 6238, appendix B, in Base32. */
    private static final String SECRET = "GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ";

    private static OneTimeCodes at(long second) {
        return new OneTimeCodes(Clock.fixed(Instant.ofEpochSecond(second), ZoneOffset.UTC));
    }

    @ParameterizedTest
    @CsvSource({
        "59, 287082",
        "1111111109, 081804",
        "1111111111, 050471",
        "1234567890, 005924",
        "2000000000, 279037",
        "20000000000, 353130"
    })
    void areThoseOfTheStandard(long second, String code) {
        assertThat(at(second).step(SECRET, code)).hasValue(second / 30);
    }

    @Test
    void holdForAStepBeforeAndAfterAndNoLonger() {
        assertThat(at(59 + 30).step(SECRET, "287082")).hasValue(1);
        assertThat(at(59 - 30).step(SECRET, "287082")).hasValue(1);
        assertThat(at(59 + 61).step(SECRET, "287082")).isEmpty();
    }

    @Test
    void areReadAsPeopleTypeThem() {
        assertThat(at(59).step(SECRET, " 287 082 ")).hasValue(1);
        assertThat(at(59).step(SECRET, "287-082")).hasValue(1);
        for (var wrong : new String[] {"", "28708", "2870822", "٢٨٧٠٨٢", "abcdef", "-287082x"}) {
            assertThat(at(59).step(SECRET, wrong)).as(wrong).isEmpty();
        }
    }

    @Test
    void areSetUpByAnAddressThatNamesSiteAndPerson() {
        assertThat(OneTimeCodes.uri("Northlight & Rights", "mira@n.example", SECRET))
                .isEqualTo("otpauth://totp/Northlight%20%26%20Rights:mira%40n.example?secret=" + SECRET
                        + "&issuer=Northlight%20%26%20Rights");
    }

    @Test
    void haveSecretsThatNobodyGuesses() {
        assertThat(at(0).newSecret()).matches("[A-Z2-7]{32}").isNotEqualTo(at(0).newSecret());
    }
}
