package org.vigil.database;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.util.FileSystemUtils;

/** Databases as Vigil itself starts them, on the programs that all tests share. */
final class FolderFixture {

    /** A folder in which Vigil has run and stopped: a copy, since making a cluster takes seconds on a busy disk. */
    static DataFolder usedBefore(Path place) throws IOException {
        var folder = DataFolder.at(place);
        FileSystemUtils.copyRecursively(Used.FOLDER.path(), folder.path());
        Files.setPosixFilePermissions(folder.postgres(), PosixFilePermissions.fromString("rwx------"));
        return folder;
    }

    static DatabaseSettings settings(boolean attach) {
        return new DatabaseSettings(null, null, attach, binaries());
    }

    static EmbeddedDatabase started(DataFolder folder) {
        return EmbeddedDatabase.start(folder, folder.tryLock("serve").orElseThrow(), binaries(), Map.of());
    }

    static JdbcClient as(Login login) {
        return JdbcClient.create(DatabaseConfiguration.unpooled(login));
    }

    private FolderFixture() {}

    static Path binaries() {
        return Path.of("target/postgres-binaries").toAbsolutePath();
    }

    private static final class Used {

        private static final DataFolder FOLDER = DataFolder.at(Path.of("target/test-used"));

        static {
            started(FOLDER).close();
        }
    }
}
