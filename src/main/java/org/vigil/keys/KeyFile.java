package org.vigil.keys;

import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.stereotype.Component;
import org.vigil.database.DataFolder;

/** The file of the master key in this node's data folder. */
@Component
class KeyFile {

    private final Path path;
    private final KeyMark mark;

    KeyFile(DataFolder folder, KeyMark mark) {
        this.path = folder.keys().resolve("master");
        this.mark = mark;
    }

    boolean exists() {
        return Files.exists(path);
    }

    /** Whether it is there and is the one the database was written with. */
    boolean isTheDatabases() {
        return exists() && mark.isKnown(sealing().mark());
    }

    Sealing sealing() {
        return new Sealing(MasterKey.in(path));
    }

    @Override
    public String toString() {
        return path.toString();
    }
}
