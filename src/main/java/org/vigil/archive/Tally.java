package org.vigil.archive;

/** Counts what passes and reports it after every megabyte and every piece. */
final class Tally {

    private static final long OFTEN = 1 << 20;

    private final Progress progress;
    private final String doing;
    private final String unit;
    private final int of;
    private int done;
    private long rows;
    private long bytes;
    private long reported;

    Tally(Progress progress, String doing, String unit, int of) {
        this.progress = progress;
        this.doing = doing;
        this.unit = unit;
        this.of = of;
    }

    void passed(long moreRows, long moreBytes) {
        rows += moreRows;
        bytes += moreBytes;
        if (bytes - reported >= OFTEN) {
            report();
        }
    }

    void pieceDone() {
        done++;
        report();
    }

    private void report() {
        reported = bytes;
        progress.at(new Progress.Step(doing, unit, done, of, rows, bytes));
    }
}
