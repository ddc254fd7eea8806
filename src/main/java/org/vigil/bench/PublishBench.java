package org.vigil.bench;

import java.util.function.Supplier;
import org.springframework.context.ConfigurableApplicationContext;

/** Measures how soon a publication is seen on two nodes that share a database. */
public final class PublishBench {

    private final BenchOrder order;
    private final Bench bench;

    public PublishBench(BenchOrder order, Supplier<ConfigurableApplicationContext> enter) {
        this.order = order;
        this.bench = Bench.of(order, enter);
    }

    /** Answers whether every figure is as it should be. */
    public boolean run() throws Exception {
        bench.prepare(order.stories());
        new PublicationSeen(bench).measure();
        return bench.end();
    }
}
