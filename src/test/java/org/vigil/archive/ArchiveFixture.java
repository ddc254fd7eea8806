package org.vigil.archive;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Random;
import org.vigil.database.DataFolder;
import org.vigil.database.TestDatabase;

/** A database and a folder, to be backed up or restored into. */
record ArchiveFixture(TestDatabase database, Path path) {

    static final Instant NOW = Instant.parse("2026-11-20T21:05:00Z");
    static final String VERSION = "0.1.0";

    /** With rows in every table and some media. */
    static ArchiveFixture full(Path path) throws Exception {
        return full(path, "select 1");
    }

    static ArchiveFixture full(Path path, String more) throws Exception {
        var newsroom = new ArchiveFixture(TestDatabase.fresh(), path);
        try (var connection = newsroom.database.owner().getConnection()) {
            new Catalogue(connection).run(more);
            FilledTables.fill(connection);
        }
        newsroom.media("ab/abcd-480.webp", 3000);
        newsroom.media("ab/abce-480.webp", 0);
        newsroom.media("file with ünusual name.txt", 70_000);
        newsroom.media("ab/new.part", 10);
        return newsroom;
    }

    static ArchiveFixture empty(Path path) {
        return new ArchiveFixture(TestDatabase.empty(), path);
    }

    DataFolder folder() {
        return DataFolder.at(path);
    }

    void media(String name, int bytes) throws Exception {
        var content = new byte[bytes];
        new Random(bytes).nextBytes(content);
        var file = folder().media().resolve(name);
        Files.createDirectories(file.getParent());
        Files.write(file, content);
    }

    BackingUp backingUp() {
        return new BackingUp(database.owner(), folder(), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    Path backup(Path file) {
        return backingUp().write(file, VERSION, Progress.silent()).file();
    }

    Restoring restoring() {
        return new Restoring(database.owner(), database.modules(), folder());
    }

    void restore(Path file) {
        try (var backup = BackupFile.verified(file, Progress.silent())) {
            Restoring.requireFitting(backup, VERSION);
            restoring().restore(backup, Progress.silent());
        }
    }

    Contents contents() throws Exception {
        return Contents.of(database, path.resolve("media"));
    }
}
