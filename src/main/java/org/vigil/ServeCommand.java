package org.vigil;

import java.util.concurrent.Callable;
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
        node.serve("serve", settings);
        System.out.printf(
                "%nVigil is at %s%n  data   %s%n  stop   Ctrl-C%n",
                settings.baseUrl(), settings.get(Setting.DATA).orElseThrow());
        return Vigil.RUNNING;
    }
}
