package org.vigil.bench;

import java.util.Set;
import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures reading: a large archive, its pages, how soon a publication is seen, start and memory. */
public final class ReadBench {

    private final BenchOrder order;
    private final Set<String> parts;
    private final Bench bench;

    /** An empty set of parts means all. */
    public ReadBench(BenchOrder order, Set<String> parts, Supplier<ConfigurableApplicationContext> enter) {
        this.order = order;
        this.parts = Set.copyOf(parts);
        this.bench = Bench.of(order, enter);
    }

    /** Answers whether every figure is as it should be. */
    public boolean run() throws Exception {
        bench.prepare(order.stories());
        if (wants("deep")) {
            new DeepPages(bench).measure();
        }
        if (wants("cached")) {
            new CachedPages(bench).measure();
        }
        if (wants("uncached")) {
            new UncachedPages(bench).measure();
        }
        if (wants("publish")) {
            new PublicationSeen(bench).measure();
        }
        if (wants("start")) {
            new Starts(bench).measure();
        }
        return bench.end();
    }

    private boolean wants(String part) {
        return parts.isEmpty() || parts.contains(part);
    }
}
