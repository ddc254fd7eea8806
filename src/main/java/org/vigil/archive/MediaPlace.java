package org.vigil.archive;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/** The folder the media of a backup go into. */
record MediaPlace(Path folder) {

    void fill(BackupFile backup, Progress progress) throws IOException {
        var tally = new Tally(
                progress, "Restoring", "media files", backup.manifest().media().files());
        backup.forEachMedia((name, sha256) -> {
            keep(backup, name, tally);
            tally.pieceDone();
        });
    }

    private void keep(BackupFile backup, String name, Tally tally) throws IOException {
        var target = folder.resolve(name.substring(Manifest.MEDIA.length())).normalize();
        if (!target.startsWith(folder) || target.equals(folder)) {
            throw new IOException("%s leads out of the media folder".formatted(name));
        }
        Files.createDirectories(target.getParent());
        try (var in = backup.open(name)) {
            tally.passed(0, Files.copy(in, target));
        }
        try (var channel = FileChannel.open(target, StandardOpenOption.WRITE)) {
            channel.force(true);
        }
    }
}
