package org.vigil.ingest;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/** Pages of an invented site, as a text capture keeps them. */
final class CapturePages {

    static final String FIRST = """
            Select this search icon to access the search form

            Main menu

            Facebook Share


                March 12, 2019

                The harbour authority of Port Alma must open its gates to the forty people who have waited on the quay since Sunday.

                They have had water, but no doctor, the crew of the pilot boat told us.

                March 11, 2019
                Eleven families moved at night

                Eleven families were moved from the salt works to an unknown place in the night to Monday, their neighbours say.

                March 11, 2019

                The council of Sennet voted to return the fishing boats it had seized in January.


                Subscribe to news""";

    /** The same days a little later, as the stream's own page shows them, with one story more between two known ones. */
    static final String LATER = """
            Select this search icon to access the search form

            Main menu

            News releases

                March 12, 2019

                The harbour authority of Port Alma must open its gates to the forty people who have waited on the quay since Sunday.

                They have had water, but no doctor, the crew of the pilot boat told us.

                March 11, 2019
                Eleven families moved at night

                Eleven families were moved from the salt works to an unknown place in the night to Monday, their neighbours say.

                March 11, 2019

                A judge ordered the release of the ferryman of Brask after two days in a cell.

                March 11, 2019

                The council of Sennet voted to return the fishing boats it had seized in January.

                Pages

                Subscribe to News releases
                rights""";

    private CapturePages() {}

    static Path write(Path folder, String name, String text) {
        try {
            return Files.writeString(folder.resolve(name), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
