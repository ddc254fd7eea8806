package org.vigil.body;

import java.util.List;

/** A whole text as its blocks from top to bottom. */
record Doc(List<Block> content) {

    /** The version of the schema; it stands in every stored text. */
    static final int VERSION = 1;

    Doc {
        content = List.copyOf(content);
    }
}
