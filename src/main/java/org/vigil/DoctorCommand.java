package org.vigil;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vigil.database.DataFolder;
import org.vigil.database.FolderCheck;
import org.vigil.shared.Check;
import org.vigil.shared.Checkup;
import org.vigil.shared.Finding;
import org.vigil.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Says how this Vigil is: first what can be seen without a database, then what every module has to say. */
@Command(
        name = "doctor",
        description = "Say how this Vigil is, and what to do about it. Changes nothing. Works beside a running server.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:nothing failed; there may be warnings", "1:something failed"})
class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final Node node = new Node();

    @Override
    public Integer call() {
        var settings = node.settings(null);
        var findings = new ArrayList<Finding>();
        say(outside(settings), findings);
        inside(settings, findings);
        var worst = findings.stream().map(Finding::level).max(Enum::compareTo).orElse(Finding.Level.OK);
        return worst == Finding.Level.FAIL ? 1 : 0;
    }

    private static Stream<Finding> outside(Settings settings) {
        var folder = settings.get(Setting.DATA).orElseThrow();
        return new Checkup(List.of(
                        new ProgramCheck(), new FolderCheck(folder), new AddressCheck(settings, new Clocks().clock())))
                .findings();
    }

    private void inside(Settings settings, List<Finding> findings) {
        var reason = whyNotInside(settings);
        if (reason.isPresent()) {
            say(reason.stream(), findings);
            return;
        }
        try (var context = node.look("doctor", settings)) {
            var checks = context.getBeanProvider(Check.class).orderedStream().toList();
            say(new Checkup(checks).findings(), findings);
        } catch (RuntimeException e) {
            say(Stream.of(refusal(e)), findings);
        }
    }

    /** A database that is not there is not made, and a command that works in the folder is not waited for. */
    private static java.util.Optional<Finding> whyNotInside(Settings settings) {
        var folder = settings.get(Setting.DATA).orElseThrow();
        if (settings.get(Setting.DATABASE_URL).isPresent()) {
            return java.util.Optional.empty();
        }
        if (!DataFolder.hasDatabase(folder)) {
            return java.util.Optional.of(Finding.warn(
                    "database", "none yet", "the first ./vigil serve makes it; or name another folder with --data"));
        }
        return DataFolder.at(folder)
                .holder()
                .filter(holder -> !holder.stays())
                .map(holder -> Finding.warn(
                        "database",
                        "%s is at work in it (pid %d)".formatted(holder.command(), holder.pid()),
                        "run ./vigil doctor again when it is done"));
    }

    private static Finding refusal(RuntimeException failure) {
        return Stream.<Throwable>iterate(failure, java.util.Objects::nonNull, Throwable::getCause)
                .limit(50)
                .filter(Refusal.class::isInstance)
                .findFirst()
                .map(refusal -> new Finding(Finding.Level.FAIL, "database", String.valueOf(refusal.getMessage()), null))
                .orElseThrow(() -> failure);
    }

    private static void say(Stream<Finding> more, List<Finding> findings) {
        more.forEach(finding -> {
            print(System.out, finding);
            findings.add(finding);
        });
    }

    static void print(PrintStream out, Finding finding) {
        out.printf(
                "%-5s %-16s %s%n", finding.level().name().toLowerCase(Locale.ROOT), finding.subject(), finding.found());
        if (finding.advice() != null) {
            out.printf("      %-16s to do: %s%n", "", finding.advice());
        }
        out.flush();
    }
}
