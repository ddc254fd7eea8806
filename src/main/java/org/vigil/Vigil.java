package org.vigil;

import java.util.List;
import java.util.stream.Stream;
import org.springframework.boot.web.server.PortInUseException;
import org.vigil.shared.Refusal;
import picocli.CommandLine;
import picocli.CommandLine.Command;

/** The program. */
@Command(
        name = "vigil",
        description = "The newsroom and action network of a human-rights organisation.",
        mixinStandardHelpOptions = true,
        versionProvider = Version.class,
        subcommands = {
            DemoCommand.class,
            ServeCommand.class,
            ImportCommand.class,
            BackupCommand.class,
            RestoreCommand.class,
            BenchCommand.class,
            DoctorCommand.class,
            WarmUpCommand.class,
            ReadDocumentCommand.class
        },
        synopsisSubcommandLabel = "COMMAND",
        footer = {"", "Also: ./vigil test [--quick] runs every check of the project."})
public class Vigil {

    public static void main(String[] arguments) {
        System.setProperty("java.awt.headless", "true");
        var code = commandLine().execute(arguments);
        if (code != RUNNING) {
            System.exit(code);
        }
    }

    /** What a command answers that leaves a server running. */
    static final int RUNNING = -1;

    static CommandLine commandLine() {
        return new CommandLine(new Vigil()).setExecutionExceptionHandler((failure, command, parsed) -> {
            var error = command.getErr();
            error.println(explanation(failure));
            error.flush();
            return isExpected(failure) ? 1 : 70;
        });
    }

    /** The sentence of ours that explains a failure; a fault without one is shown whole. */
    private static String explanation(Exception failure) {
        for (var cause : causes(failure)) {
            if (cause instanceof Refusal refusal) {
                return "vigil: " + refusal.getMessage();
            }
            if (cause instanceof PortInUseException taken) {
                return "vigil: port " + taken.getPort() + " is in use; choose another with --port";
            }
        }
        var trace = new java.io.StringWriter();
        failure.printStackTrace(new java.io.PrintWriter(trace));
        return "vigil: this should not have happened\n" + trace;
    }

    private static boolean isExpected(Exception failure) {
        return causes(failure).stream()
                .anyMatch(cause -> cause instanceof Refusal || cause instanceof PortInUseException);
    }

    private static List<Throwable> causes(Throwable failure) {
        return Stream.<Throwable>iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
                .limit(50)
                .toList();
    }
}
