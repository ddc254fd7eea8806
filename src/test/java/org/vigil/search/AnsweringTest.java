package org.vigil.search;

import java.nio.file.Path;

class AnsweringTest extends Answers {

    @Override
    SearchIndex open(Path folder) {
        return LucenePlaces.open(folder);
    }
}
