package org.vigil;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import org.vigil.ingest.BatchReport;
import org.vigil.ingest.ImportRequest;
import org.vigil.ingest.Importing;
import org.vigil.ingest.Reviewing;
import org.vigil.shared.Actor;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Brings in an archive, as a batch that is reviewed before readers see it. */
@Command(
        name = "import",
        description = "Import an archive, as a batch that is reviewed before readers see it.",
        mixinStandardHelpOptions = true,
        footer = {
            "",
            "Exit code: 0 everything was imported, 1 some of it was rejected, 2 nothing was imported.",
            "Formats: text captures of listing pages. Folders are searched. Importing again changes nothing."
        })
class ImportCommand implements Callable<Integer> {

    @Mixin
    private final Node node = new Node();

    @Parameters(paramLabel = "PATH", arity = "0..*", description = "Files and folders to import.")
    private List<Path> paths = List.of();

    @Option(names = "--dry-run", description = "Decide everything, keep nothing.")
    private boolean dryRun;

    @Option(names = "--publish", description = "Show the stories to readers at once, without review.")
    private boolean publish;

    @Option(names = "--stream", paramLabel = "S", description = "Stream of all stories, such as releases.")
    private @Nullable String stream;

    @Option(names = "--language", paramLabel = "L", description = "Language of all stories; else the site's first.")
    private @Nullable String language;

    @Spec
    private CommandSpec command = CommandSpec.create();

    @Override
    public Integer call() {
        if (paths.isEmpty()) {
            throw new ParameterException(command.commandLine(), "Say what to import: a file or a folder.");
        }
        var request = new ImportRequest(paths, stream, language, publish);
        try (var context = node.attach("import", node.settings(null));
                var bar = new ProgressBar("stories")) {
            var importing = context.getBean(Importing.class);
            var report = dryRun ? importing.rehearse(request, bar::at) : importing.run(request, bar::at);
            bar.close();
            BatchPrint.summary(report, dryRun);
            return exitCode(report);
        }
    }

    private static int exitCode(BatchReport report) {
        return report.isEmpty() ? 2 : report.isComplete() ? 0 : 1;
    }

    @Command(name = "list", description = "List the batches.", mixinStandardHelpOptions = true)
    int list(@Mixin Node where) {
        try (var context = where.attach("import", where.settings(null))) {
            BatchPrint.list(context.getBean(Reviewing.class).all());
            return 0;
        }
    }

    @Command(name = "show", description = "Show a batch and what came of its stories.", mixinStandardHelpOptions = true)
    int show(@Mixin Node where, @Parameters(paramLabel = "B") int batch) {
        try (var context = where.attach("import", where.settings(null))) {
            var reviewing = context.getBean(Reviewing.class);
            BatchPrint.summary(reviewing.show(batch), false);
            reviewing.stories(batch, 200).forEach(System.out::println);
            return 0;
        }
    }

    @Command(name = "publish", description = "Show a batch to readers.", mixinStandardHelpOptions = true)
    int publish(@Mixin Node where, @Parameters(paramLabel = "B") int batch) {
        try (var context = where.attach("import", where.settings(null));
                var bar = new ProgressBar("stories")) {
            var report = context.getBean(Reviewing.class).publish(batch, Actor.system("import"), bar::at);
            bar.close();
            BatchPrint.summary(report, false);
            return 0;
        }
    }

    @Command(
            name = "discard",
            description = "Remove what a batch brought, as long as readers have not seen it.",
            mixinStandardHelpOptions = true)
    int discard(@Mixin Node where, @Parameters(paramLabel = "B") int batch) {
        try (var context = where.attach("import", where.settings(null));
                var bar = new ProgressBar("stories")) {
            var report = context.getBean(Reviewing.class).discard(batch, Actor.system("import"), bar::at);
            bar.close();
            BatchPrint.summary(report, false);
            return 0;
        }
    }
}
