package org.vigil.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.util.List;
import org.springframework.stereotype.Component;
import org.vigil.ingest.ImportRequest;
import org.vigil.ingest.Importing;
import org.vigil.ingest.Progress;
import org.vigil.ingest.Reviewing;

/** A saved page of the organisation's former site, imported and left for somebody at the desk to look through. */
@Component
class OldSite {

    private final Importing importing;
    private final Reviewing reviewing;

    OldSite(Importing importing, Reviewing reviewing) {
        this.importing = importing;
        this.reviewing = reviewing;
    }

    void bring() {
        if (!reviewing.all().isEmpty()) {
            return;
        }
        try {
            var folder = Files.createTempDirectory("vigil-demo");
            var capture = folder.resolve("northlight-2016.txt");
            try {
                Files.writeString(capture, DemoFiles.capture());
                importing.run(new ImportRequest(List.of(capture), null, "en", false), Progress.untold());
            } finally {
                Files.deleteIfExists(capture);
                Files.delete(folder);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
