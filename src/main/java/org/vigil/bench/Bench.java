package org.vigil.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;
import org.vigil.fiction.Filling;

/**
 * What all measurements share: the folder, the ports, the table, and the way into the program, which is {@code enter}.
 */
record Bench(BenchFolder folder, int port, boolean quick, Table table, Supplier<ConfigurableApplicationContext> enter) {

    static final int ROUNDS = 5;

    static Bench of(BenchOrder order, Supplier<ConfigurableApplicationContext> enter) {
        return new Bench(
                new BenchFolder(order.data().toAbsolutePath()),
                order.port(),
                order.quick(),
                new Table(System.out),
                enter);
    }

    /** Says what machine this is, and makes the archive unless it is there already. */
    void prepare(int stories) {
        table.say("%d cores, load %.1f before anything was started; %s"
                .formatted(
                        Runtime.getRuntime().availableProcessors(),
                        ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                        Cores.canPin() ? "what is measured is kept on the first core" : "nothing is kept on a core"));
        table.say("%,d stories".formatted(stories));
        try (var vigil = enter.get()) {
            var filling = vigil.getBean(Filling.class);
            var archive = filling.archive(stories, 0);
            if (filling.has(archive)) {
                table.say("The archive is there already");
                return;
            }
            var filled = filling.fill(archive, made -> {});
            table.note("  drafting", "%.1f s".formatted(filled.drafting().toMillis() / 1e3));
            table.note("  publishing", "%.1f s".formatted(filled.publishing().toMillis() / 1e3));
            table.atLeast("stories made and published a second", "batches of 200", filled.perSecond(), 2_000);
        }
    }

    /** Prints all figures once more; whether every one is as it should be. */
    boolean end() {
        table.print();
        return table.holds();
    }

    RunningVigil serve(int onPort, Map<String, String> settings, Cores.Pin pin)
            throws IOException, InterruptedException {
        return RunningVigil.serving(Program.running(), folder.path(), onPort, settings, pin);
    }

    /** A page that only asks for the number one, beside which those of a Vigil are put. */
    RunningVigil serveBarePage(int onPort) throws IOException, InterruptedException {
        var arguments =
                List.of("bench", "bare-page", "--data", folder.path().toString(), "--port", Integer.toString(onPort));
        return RunningVigil.start(Program.running(), folder.path(), arguments, onPort, Map.of(), Cores.server());
    }

    void vacuum() throws IOException, SQLException {
        folder.execute("vacuum analyze");
    }

    /** The length of one round. */
    long seconds() {
        return quick ? 2 : 5;
    }

    static double median(double[] values) {
        var sorted = values.clone();
        java.util.Arrays.sort(sorted);
        return sorted[sorted.length / 2];
    }

    static void pause(long millis) throws InterruptedException {
        TimeUnit.MILLISECONDS.sleep(millis);
    }
}
