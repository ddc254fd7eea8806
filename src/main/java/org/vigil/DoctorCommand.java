package org.vigil;

import java.io.PrintStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.vigil.account.Staff;
import org.vigil.database.DataFolder;
import org.vigil.database.FolderCheck;
import org.vigil.keys.KeyRenewal;
import org.vigil.search.RebuildOrder;
import org.vigil.shared.Actor;
import org.vigil.shared.Check;
import org.vigil.shared.Checkup;
import org.vigil.shared.Finding;
import org.vigil.shared.Refusal;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Says how this Vigil is: first what can be seen without a database, then what every module has to say. */
@Command(
        name = "doctor",
        description =
                "Say how this Vigil is, and what to do about it. Changes nothing unless asked to. Works beside a running server.",
        mixinStandardHelpOptions = true,
        exitCodeListHeading = "Exit code:%n",
        exitCodeList = {"0:nothing failed; there may be warnings", "1:something failed"})
class DoctorCommand implements Callable<Integer> {

    @Mixin
    private final Node node = new Node();

    @Option(
            names = "--new-admin",
            description = "Do not look: make a link that lets another administrator in, once, within a day.")
    private boolean newAdministrator;

    @Option(
            names = "--new-key",
            description =
                    "Do not look: the master key is lost for good; begin with a new one. Names, addresses and passwords of staff are given up.")
    private boolean newKey;

    @Option(
            names = "--rebuild-search",
            description =
                    "Do not look: have the search index made anew, by every server that runs on this database, while it goes on serving.")
    private boolean rebuildSearch;

    @Override
    public Integer call() {
        var settings = node.settings(null);
        if (rebuildSearch) {
            return rebuildSearch(settings);
        }
        if (newAdministrator || newKey) {
            return help(settings);
        }
        var findings = new ArrayList<Finding>();
        say(outside(settings), findings);
        inside(settings, findings);
        var worst = findings.stream().map(Finding::level).max(Enum::compareTo).orElse(Finding.Level.OK);
        return worst == Finding.Level.FAIL ? 1 : 0;
    }

    private int rebuildSearch(Settings settings) {
        try (var context = node.attach("doctor", settings)) {
            context.getBean(RebuildOrder.class).give();
            System.out.println(
                    "Every server makes its search index anew now, or when it is started next. ./vigil doctor says how far it is.");
            return 0;
        }
    }

    /** For whoever has the machine, and nothing else any more. */
    private int help(Settings settings) {
        if (newKey) {
            requireNobodyAtWork(settings);
        }
        try (var context = node.attach("doctor", settings)) {
            if (newKey) {
                context.getBean(KeyRenewal.class).begin(Actor.system("doctor"));
                System.out.println(
                        "There is a new master key: keys/master in the data folder. Keep a copy of it in another place than the backups.");
            }
            if (newAdministrator || newKey) {
                System.out.printf(
                        "This link makes an administrator; it works once, within a day. If your site has another address, put that in front:%n  %s%n",
                        context.getBean(Staff.class).newAdministratorLink());
            }
            return 0;
        }
    }

    /** A server goes on with the key it has in memory. */
    private static void requireNobodyAtWork(Settings settings) {
        DataFolder.at(settings.get(Setting.DATA).orElseThrow()).holder().ifPresent(holder -> {
            throw new WrongSetting("%s (pid %d) works in the data folder: stop it before there is another key"
                    .formatted(holder.command(), holder.pid()));
        });
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
