package org.vigil.bench;

import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures reading: a large archive, its pages, how soon a publication is seen, start and memory. */
public final class ReadBench {

    /** How large and where. An empty set of parts means all. */
    public record Order(Path data, int port, int stories, boolean quick, Set<String> parts) {

        boolean wants(String part) {
            return parts.isEmpty() || parts.contains(part);
        }
    }

    private final Order order;
    private final Bench bench;

    public ReadBench(Order order, Supplier<ConfigurableApplicationContext> enter) {
        this.order = order;
        this.bench = new Bench(
                new BenchFolder(order.data().toAbsolutePath()),
                order.port(),
                order.quick(),
                new Table(System.out),
                enter);
    }

    /** Answers whether every figure is as it should be. */
    public boolean run() throws Exception {
        bench.table()
                .say("%d cores, load %.1f before anything was started; %s"
                        .formatted(
                                Runtime.getRuntime().availableProcessors(),
                                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage(),
                                Cores.canPin()
                                        ? "what is measured is kept on the first core"
                                        : "nothing is kept on a core"));
        fill();
        if (order.wants("deep")) {
            new DeepPages(bench).measure();
        }
        if (order.wants("cached")) {
            new CachedPages(bench).measure();
        }
        if (order.wants("uncached")) {
            new UncachedPages(bench).measure();
        }
        if (order.wants("publish")) {
            new PublicationSeen(bench).measure();
        }
        if (order.wants("start")) {
            new Starts(bench).measure();
        }
        bench.table().print();
        return bench.table().holds();
    }

    private void fill() {
        bench.table().say("%,d stories".formatted(order.stories()));
        try (var vigil = bench.enter().get()) {
            var filling = vigil.getBean(Filling.class);
            var archive = filling.archive(order.stories(), 0);
            if (filling.has(archive)) {
                bench.table().say("The archive is there already");
                return;
            }
            var filled = filling.fill(archive, made -> {});
            bench.table()
                    .note("  drafting", "%.1f s".formatted(filled.drafting().toMillis() / 1e3));
            bench.table()
                    .note("  publishing", "%.1f s".formatted(filled.publishing().toMillis() / 1e3));
            bench.table().atLeast("stories made and published a second", "batches of 200", filled.perSecond(), 2_000);
        }
    }
}
