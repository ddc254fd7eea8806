package org.vigil;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Does several things at the same moment, each on a thread of its own; what one of them throws, it throws. */
public final class AtOnce {

    private AtOnce() {}

    public static void all(List<Runnable> acts) throws Exception {
        var ready = new CountDownLatch(acts.size());
        try (var threads = Executors.newFixedThreadPool(acts.size())) {
            var results = new ArrayList<Future<?>>();
            for (var act : acts) {
                results.add(threads.submit(() -> {
                    ready.countDown();
                    ready.await();
                    act.run();
                    return null;
                }));
            }
            for (var result : results) {
                result.get();
            }
        }
    }
}
