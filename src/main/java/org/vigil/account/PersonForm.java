package org.vigil.account;

import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What somebody is called and where they are reached. */
public record PersonForm(
        @Nullable String name,
        @Nullable String address,
        @Nullable String language) {

    private static final Pattern UNSEEN =
            Pattern.compile("[\\p{Cc}\\p{Cn}\\p{Co}\\p{Cs}]|[\\p{Cf}&&[^\\u200C\\u200D]]|\\p{M}{4,}");
    private static final int LONGEST_NAME = 120;
    private static final int LONGEST_ADDRESS = 254;

    public String plainName() {
        return plain(name);
    }

    public String plainAddress() {
        return plain(address);
    }

    /** The message that says what is not acceptable, null if everything is. */
    public @Nullable String problem() {
        if (!isSeen(plainName()) || plainName().length() > LONGEST_NAME) {
            return "person.problem.name";
        }
        var plain = plainAddress();
        return plain.length() > LONGEST_ADDRESS || !plain.matches("[^\\s@<>\"]+@[^\\s@<>\".]+(\\.[^\\s@<>\".]+)*")
                ? "person.problem.address"
                : null;
    }

    /** Without what nobody can see: control and format characters but those that join letters, and what is no character. */
    static String plain(@Nullable String text) {
        return text == null ? "" : UNSEEN.matcher(text).replaceAll(" ").strip();
    }

    static boolean isSeen(String text) {
        return text.codePoints().anyMatch(Character::isLetterOrDigit);
    }
}
