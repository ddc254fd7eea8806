package org.vigil.credential;

import java.security.SecureRandom;
import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.keys.Sealing;

/** Codes on paper for the day the phone is lost: ten, of 79 bits each, in letters and digits that look like no other. */
@Repository
class RecoveryCodes {

    private static final int COUNT = 10;
    private static final String LETTERS = "abcdefghjkmnpqrstuvwxyz23456789";
    private static final SecureRandom RANDOM = new SecureRandom();

    private final JdbcClient jdbc;
    private final Sealing sealing;

    RecoveryCodes(JdbcClient jdbc, Sealing sealing) {
        this.jdbc = jdbc;
        this.sealing = sealing;
    }

    /** New codes in place of all earlier ones. This is the only time they can be seen. */
    List<String> renew(UUID person) {
        forget(person);
        var codes = Stream.generate(RecoveryCodes::random).limit(COUNT).toList();
        codes.forEach(code -> jdbc.sql("insert into recovery_code (person_id, digest) values (:person, :digest)")
                .param("person", person)
                .param("digest", digest(code))
                .update());
        return codes;
    }

    /** Uses a code up; whether it was one. */
    boolean take(UUID person, String code) {
        return jdbc.sql("delete from recovery_code where person_id = :person and digest = :digest")
                        .param("person", person)
                        .param("digest", digest(code))
                        .update()
                > 0;
    }

    int left(UUID person) {
        return jdbc.sql("select count(*) from recovery_code where person_id = :person")
                .param("person", person)
                .query(Integer.class)
                .single();
    }

    void forget(UUID person) {
        jdbc.sql("delete from recovery_code where person_id = :person")
                .param("person", person)
                .update();
    }

    void forgetAll() {
        jdbc.sql("delete from recovery_code").update();
    }

    private byte[] digest(String code) {
        return sealing.digest("recovery code", code.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]", ""));
    }

    private static String random() {
        return IntStream.range(0, 4)
                .mapToObj(group -> RANDOM.ints(4, 0, LETTERS.length())
                        .mapToObj(letter -> String.valueOf(LETTERS.charAt(letter)))
                        .collect(Collectors.joining()))
                .collect(Collectors.joining("-"));
    }
}
