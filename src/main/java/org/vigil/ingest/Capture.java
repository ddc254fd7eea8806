package org.vigil.ingest;

import java.io.Closeable;
import java.io.IOException;
import java.util.Optional;

/** A file being read: what it holds comes one by one, in the file's own order, and only one thing is in memory at a time. */
interface Capture extends Closeable {

    /** The next thing found, empty at the end of the file. */
    Optional<Found> next() throws IOException;
}
