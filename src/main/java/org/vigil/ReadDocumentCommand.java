package org.vigil;

import java.io.IOException;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.vigil.document.DocumentReading;
import picocli.CommandLine.Command;

/** What the server starts for each file in PDF that is given to it, in a folder where that lies. */
@Command(name = DocumentReading.COMMAND, description = "Read a document for the server.", hidden = true)
class ReadDocumentCommand implements Callable<Integer> {

    @Override
    public Integer call() throws IOException {
        DocumentReading.in(Path.of("").toAbsolutePath());
        return 0;
    }
}
