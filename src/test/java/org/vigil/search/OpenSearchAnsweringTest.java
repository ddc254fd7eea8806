package org.vigil.search;

import java.net.URI;
import java.nio.file.Path;
import org.junit.jupiter.api.Tag;

@Tag("opensearch")
class OpenSearchAnsweringTest extends Answers {

    @Override
    SearchIndex open(Path folder) {
        return SearchIndex.open("answering", OpenSearchPlaces.properties(URI.create(OpenSearch.address())));
    }
}
