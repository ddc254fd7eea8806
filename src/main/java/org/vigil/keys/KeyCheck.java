package org.vigil.keys;

import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** The master key: whether it is there, and the database's. */
@Component
@Order(25)
class KeyCheck implements Check {

    private final KeyFile file;
    private final KeyMark mark;

    KeyCheck(KeyFile file, KeyMark mark) {
        this.file = file;
        this.mark = mark;
    }

    @Override
    public String subject() {
        return "master key";
    }

    @Override
    public List<Finding> look() {
        if (!mark.isSet()) {
            return List.of(Finding.ok(subject(), "not used yet"));
        }
        return List.of(
                file.isTheDatabases()
                        ? Finding.ok(subject(), file + "; it is in no backup: is there a copy in another place?")
                        : Finding.fail(
                                subject(),
                                file + " is missing, or is not the key this database was written with",
                                "put that one there; if it is lost, stop the server and run ./vigil doctor --new-key"));
    }
}
