package org.vigil.archive;

import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;

/** Passes bytes on and sums them up; closing it leaves the stream below open. */
final class SummedOutput extends FilterOutputStream {

    private final Sum.Counter counter = new Sum.Counter();
    private final Tally tally;

    SummedOutput(OutputStream out, Tally tally) {
        super(out);
        this.tally = tally;
    }

    @Override
    public void write(int single) throws IOException {
        write(new byte[] {(byte) single}, 0, 1);
    }

    @Override
    public void write(byte[] buffer, int offset, int length) throws IOException {
        out.write(buffer, offset, length);
        tally.passed(counter.take(buffer, offset, length), length);
    }

    @Override
    public void close() {
        // The file goes on after this entry.
    }

    Sum sum() {
        return counter.sum();
    }
}
