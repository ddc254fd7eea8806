package org.vigil;

import java.io.PrintStream;
import java.util.Locale;
import org.vigil.archive.Progress;

/** One line that says how far it is, on a terminal; nothing where nobody watches. */
final class TerminalProgress implements Progress, AutoCloseable {

    private static final long PAUSE_NANOS = 100_000_000;

    private final PrintStream out;
    private final boolean watched;
    private long last;
    private int width;

    private TerminalProgress(PrintStream out, boolean watched) {
        this.out = out;
        this.watched = watched;
    }

    static TerminalProgress onTerminal() {
        var console = System.console();
        return new TerminalProgress(System.err, console != null && console.isTerminal());
    }

    @Override
    public void at(Step step) {
        var now = System.nanoTime();
        if (watched && (now - last > PAUSE_NANOS || step.done() == step.of())) {
            last = now;
            show(line(step));
        }
    }

    static String line(Step step) {
        var rows = step.unit().equals("tables") ? "%,d rows, ".formatted(step.rows()) : "";
        return "%s: %d of %d %s, %s%,d MB"
                .formatted(step.doing(), step.done(), step.of(), step.unit(), rows, step.bytes() >> 20);
    }

    private void show(String line) {
        out.printf(Locale.ROOT, "\r%s%s", line, " ".repeat(Math.max(0, width - line.length())));
        out.flush();
        width = line.length();
    }

    /** Gives the line back. */
    void clear() {
        if (width > 0) {
            show("");
            out.print('\r');
            out.flush();
            width = 0;
        }
    }

    @Override
    public void close() {
        clear();
    }
}
