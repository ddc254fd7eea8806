package org.vigil.database;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.util.Base64;

/** The passwords of the embedded database's roles, one file each, readable by the owner of the folder alone. */
record Passwords(Path folder) {

    private static final SecureRandom RANDOM = new SecureRandom();

    Path file(String role) {
        return folder.resolve(role);
    }

    boolean has(String role) {
        return Files.isRegularFile(file(role));
    }

    String get(String role) {
        try {
            return Files.readString(file(role)).strip();
        } catch (IOException e) {
            throw new DataFolderUnusable("the password of %s cannot be read from %s".formatted(role, file(role)), e);
        }
    }

    /** The password of a role, made if there is none. Written beside and moved, so that a file holds all of it or is not there. */
    String make(String role) {
        if (has(role)) {
            return get(role);
        }
        try {
            var beside = Files.createTempFile(
                    folder,
                    role,
                    null,
                    PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(beside, random() + "\n");
            Files.move(beside, file(role), StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return get(role);
    }

    private static String random() {
        var bytes = new byte[24];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
