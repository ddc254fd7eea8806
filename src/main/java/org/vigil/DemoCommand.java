package org.vigil;

import java.util.concurrent.Callable;
import org.vigil.demo.Demo;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Serves the newsroom of an invented organisation. */
@Command(
        name = "demo",
        description = "Serve the newsroom of an invented organisation, from a data folder of its own.",
        mixinStandardHelpOptions = true)
class DemoCommand implements Callable<Integer> {

    @Mixin
    private final Node node = new Node();

    @Override
    public Integer call() {
        var settings = node.settings("data-demo");
        var context = node.serve("demo", settings);
        context.getBean(Demo.class).furnish(System.out::println);
        System.out.printf(
                "%nThe demo is at %s%n  desk   %1$s/desk/demo (choose who you are; from this machine only)%n  stop   Ctrl-C%n",
                settings.baseUrl());
        return Vigil.RUNNING;
    }
}
