package org.vigil;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** A document that is made from the code and committed with it, so that it can be read without building anything. */
record Committed(Path file) {

    /** Fails when the document no longer says what the code says; writes it anew where that is asked for. */
    void mustSay(String expected) throws IOException {
        if (Boolean.getBoolean("vigil.renew")) {
            Files.createDirectories(file.toAbsolutePath().getParent());
            Files.writeString(file, expected);
        }
        var committed = Files.exists(file) ? Files.readString(file) : "";
        assertThat(committed)
                .as("%s is older than the code. Renew it: mvn test -Dtest=%s -Dvigil.renew=true", file, asker())
                .isEqualTo(expected);
    }

    private static String asker() {
        return StackWalker.getInstance(StackWalker.Option.RETAIN_CLASS_REFERENCE)
                .walk(frames -> frames.map(StackWalker.StackFrame::getDeclaringClass)
                        .filter(type -> type != Committed.class)
                        .findFirst()
                        .map(Class::getSimpleName)
                        .orElse("*"));
    }
}
