package org.vigil;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vigil.archive.BackupFile;
import org.vigil.archive.Progress;
import org.vigil.archive.Restoring;
import org.vigil.database.NewDataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Fills an empty data folder from a backup. */
@Command(
        name = "restore",
        description = "Fill an empty data folder, or an empty database and folder, from a backup.",
        mixinStandardHelpOptions = true)
class RestoreCommand implements Callable<Integer> {

    @Mixin
    private final Node node = new Node();

    @Parameters(paramLabel = "FILE", description = "The backup.")
    private Path file = Path.of("");

    @Override
    public Integer call() {
        var settings = node.settings(null);
        var data = settings.get(Setting.DATA).orElseThrow();
        NewDataFolder.requireEmpty(data);
        try (var progress = TerminalProgress.onTerminal();
                var backup = BackupFile.verified(file, progress)) {
            Restoring.requireFitting(backup, Version.number());
            restore(backup, settings, progress);
            progress.clear();
            var manifest = backup.manifest();
            System.out.printf(
                    "%s is restored into %s: %d tables with %,d rows and %,d media files, as of %s%n",
                    file,
                    data,
                    manifest.tables().size(),
                    manifest.rows(),
                    manifest.media().files(),
                    manifest.madeAt());
            System.out.println(
                    "The master key is in no backup: put your copy of keys/master into the data folder before the first start.");
            return 0;
        }
    }

    private void restore(BackupFile backup, Settings settings, Progress progress) {
        try (var folder = NewDataFolder.at(settings.get(Setting.DATA).orElseThrow(), "restore")) {
            var inside = settings.with(Setting.DATA, folder.making().toString());
            try (var context = node.look("restore", inside)) {
                context.getBean(Restoring.class).restore(backup, progress);
            }
            folder.complete();
        }
    }
}
