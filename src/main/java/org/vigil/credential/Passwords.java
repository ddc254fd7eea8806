package org.vigil.credential;

import java.util.Base64;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.keys.Sealing;

/** Passwords and what goes with them: one-time codes of an app, and codes on paper. None counts without the others. */
@Component
public class Passwords {

    /** What somebody chose: a password, the sealed secret their app was shown, and the code it answered with. */
    public record Choice(String password, String sealedSecret, String code) {

        @Override
        public String toString() {
            return "Choice";
        }
    }

    /** A choice that has been looked at and may be kept. */
    public record Prepared(String hash, String secret, long step) {

        @Override
        public String toString() {
            return "Prepared";
        }
    }

    /** What a code was of, if it was one. */
    public enum Code {
        APP,
        PAPER,
        NONE
    }

    private static final int SHORTEST = 12;
    private static final int LONGEST = 200;
    private static final int FEWEST_SIGNS = 5;
    private static final String IN_A_FORM = "form.totp_secret.";

    private final PasswordHashes hashes;
    private final OneTimeCodes codes;
    private final RecoveryCodes paper;
    private final PasswordRows rows;
    private final Sealing sealing;

    Passwords(PasswordHashes hashes, OneTimeCodes codes, RecoveryCodes paper, PasswordRows rows, Sealing sealing) {
        this.hashes = hashes;
        this.codes = codes;
        this.paper = paper;
        this.rows = rows;
        this.sealing = sealing;
    }

    public String newSecret() {
        return codes.newSecret();
    }

    /** A secret on its way to a form and back: nothing is kept of those who turn away. */
    public String sealed(String secret, UUID person) {
        return Base64.getUrlEncoder().encodeToString(sealing.seal(secret, IN_A_FORM + person));
    }

    public String opened(String sealed, UUID person) {
        try {
            return sealing.open(Base64.getUrlDecoder().decode(sealed), IN_A_FORM + person);
        } catch (RuntimeException e) {
            throw new SignInRefused();
        }
    }

    /** What an app reads a secret from. */
    public QrCode picture(String site, Holder person, String secret) {
        return QrCode.of(OneTimeCodes.uri(site, person.name(), secret));
    }

    /** Refuses what is easily guessed, and a code that the app cannot have shown. It takes long, so not in a transaction. */
    public Prepared prepare(Choice choice, Holder person) {
        var problem = problem(choice.password(), person);
        if (problem != null) {
            throw new PasswordRefused(problem);
        }
        var secret = opened(choice.sealedSecret(), person.id());
        var step = codes.step(secret, choice.code()).orElseThrow(() -> new PasswordRefused("password.code"));
        return new Prepared(hashes.hash(choice.password()), secret, step);
    }

    private static @Nullable String problem(String password, Holder person) {
        if (password.length() < SHORTEST) {
            return "password.short";
        }
        if (password.length() > LONGEST) {
            return "password.long";
        }
        var plain = password.toLowerCase(Locale.ROOT);
        var own = person.name().toLowerCase(Locale.ROOT).replaceFirst("@.*", "");
        var guessed = password.chars().distinct().count() < FEWEST_SIGNS || own.length() > 3 && plain.contains(own);
        return guessed ? "password.guessed" : null;
    }

    /** Keeps it, and answers new codes for paper. */
    public List<String> set(UUID person, Prepared prepared) {
        rows.set(person, prepared.hash(), prepared.secret(), prepared.step());
        return paper.renew(person);
    }

    public boolean has(UUID person) {
        return rows.hash(person) != null;
    }

    /** The digest of this person's password, if this is it. It takes as long for nobody, so it is not for a transaction either. */
    public Optional<String> matching(@Nullable UUID person, String password) {
        var digest = rows.hash(person);
        return hashes.matches(password, digest) ? Optional.ofNullable(digest) : Optional.empty();
    }

    /** Whether a digest that matched is still that of this person's password. */
    public boolean isStill(UUID person, String digest) {
        return digest.equals(rows.hash(person));
    }

    /** Uses up a code, of the app or of the paper. */
    public Code take(UUID person, String code) {
        var secret = rows.secret(person);
        if (secret.isEmpty()) {
            return Code.NONE;
        }
        var step = codes.step(secret.get(), code);
        if (step.isPresent()) {
            return rows.takeStep(person, step.getAsLong()) ? Code.APP : Code.NONE;
        }
        return paper.take(person, code) ? Code.PAPER : Code.NONE;
    }

    public List<String> renewCodes(UUID person) {
        return paper.renew(person);
    }

    public int codesLeft(UUID person) {
        return paper.left(person);
    }

    public void forget(UUID person) {
        rows.forget(person);
        paper.forget(person);
    }
}
