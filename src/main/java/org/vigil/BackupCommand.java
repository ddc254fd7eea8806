package org.vigil;

import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vigil.archive.BackingUp;
import org.vigil.database.DataFolder;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Parameters;

/** Writes everything into one file. */
@Command(
        name = "backup",
        description = "Write everything into one file: database and media. Works beside a running server.",
        mixinStandardHelpOptions = true)
class BackupCommand implements Callable<Integer> {

    @Mixin
    private final Node node = new Node();

    @Parameters(
            arity = "0..1",
            paramLabel = "FILE",
            defaultValue = ".",
            description =
                    "The file, or a folder for a file named vigil-YYYY-MM-DD-HHMM.vigil; without it, this folder.")
    private Path file = Path.of(".");

    @Override
    public Integer call() {
        var settings = node.settings(null);
        requireVigil(settings);
        try (var context = node.look("backup", settings);
                var progress = TerminalProgress.onTerminal()) {
            var written = context.getBean(BackingUp.class).write(file, Version.number(), progress);
            progress.clear();
            System.out.printf(
                    "%s holds %d tables with %,d rows and %,d media files, %,d KB%n",
                    written.file(),
                    written.manifest().tables().size(),
                    written.manifest().rows(),
                    written.manifest().media().files(),
                    (written.bytes() + 1023) >> 10);
            return 0;
        }
    }

    private static void requireVigil(Settings settings) {
        var folder = settings.get(Setting.DATA).orElseThrow();
        if (settings.get(Setting.DATABASE_URL).isEmpty() && !DataFolder.hasDatabase(folder)) {
            throw new NoDatabase(folder);
        }
    }
}
