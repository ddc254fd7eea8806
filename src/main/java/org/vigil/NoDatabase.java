package org.vigil;

import org.vigil.shared.Refusal;

/** A folder in which no Vigil has ever run. */
class NoDatabase extends Refusal {

    NoDatabase(String folder) {
        super(
                "no-database",
                "there is no database in '%s': name the data folder of a Vigil with --data".formatted(folder));
    }
}
