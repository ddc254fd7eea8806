package org.vigil.archive;

/** Is told, now and then, how far a backup or a restore has come. */
@FunctionalInterface
public interface Progress {

    /** What is being done, and how much of it is done by now. */
    record Step(String doing, String unit, int done, int of, long rows, long bytes) {}

    void at(Step step);

    static Progress silent() {
        return step -> {};
    }
}
