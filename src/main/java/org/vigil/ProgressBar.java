package org.vigil;

import java.util.Locale;

/** Shows how far a long task has come, on a terminal only, in one line that is rewritten. */
final class ProgressBar implements AutoCloseable {

    private static final int WIDTH = 30;

    private final String what;
    private final boolean shown;
    private long drawnAt;
    private boolean open;

    ProgressBar(String what) {
        this.what = what;
        this.shown = System.console() != null && System.console().isTerminal();
    }

    void at(long done, long of) {
        var now = System.nanoTime();
        if (!shown || open && done < of && now - drawnAt < 100_000_000L) {
            return;
        }
        drawnAt = now;
        open = true;
        var filled = of == 0 ? WIDTH : (int) (WIDTH * Math.min(done, of) / of);
        System.err.printf(
                Locale.ROOT,
                "\r  [%s%s] %,d of %,d %s",
                "#".repeat(filled),
                ".".repeat(WIDTH - filled),
                done,
                of,
                what);
    }

    @Override
    public void close() {
        if (open) {
            System.err.println();
            open = false;
        }
    }
}
