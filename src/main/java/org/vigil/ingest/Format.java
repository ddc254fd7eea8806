package org.vigil.ingest;

import java.io.IOException;
import java.nio.file.Path;

/** A kind of file the importer can read, recognised by what stands in the file and never by its name. */
interface Format {

    /** What people call it, in a list or a report. */
    String name();

    boolean accepts(Head head);

    Capture open(Path file) throws IOException;
}
