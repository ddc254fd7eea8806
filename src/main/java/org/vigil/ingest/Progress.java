package org.vigil.ingest;

/** Is told how far a long task has come. */
@FunctionalInterface
public interface Progress {

    void at(long done, long of);

    static Progress untold() {
        return (done, of) -> {};
    }
}
