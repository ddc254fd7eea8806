package org.vigil;

import java.util.concurrent.Callable;
import org.vigil.account.Staff;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the site. */
@Command(name = "serve", description = "Serve the site.", mixinStandardHelpOptions = true)
class ServeCommand implements Callable<Integer> {

    @Mixin
    private final Node node = new Node();

    @Override
    public Integer call() {
        var settings = node.settings(null);
        var context = node.serve("serve", settings);
        System.out.printf(
                "%nVigil is at %s%n  desk   %1$s/desk%n  data   %s%n  stop   Ctrl-C%n",
                settings.baseUrl(), settings.get(Setting.DATA).orElseThrow());
        context.getBean(Staff.class).setUpLink().ifPresent(ServeCommand::sayWhereToBegin);
        return Vigil.RUNNING;
    }

    private static void sayWhereToBegin(String link) {
        System.out.printf(
                "%nNobody can sign in at the desk yet. This link makes the first administrator; it works once, within a day:%n  %s%n",
                link);
    }
}
