package org.vigil.shared;

import java.util.List;
import java.util.stream.Stream;

/** Checks made one after the other; one that cannot be made is itself a finding. */
public record Checkup(List<Check> checks) {

    public Stream<Finding> findings() {
        return checks.stream().flatMap(check -> look(check).stream());
    }

    private static List<Finding> look(Check check) {
        try {
            return check.look();
        } catch (RuntimeException e) {
            return List.of(Finding.fail(
                    check.subject(),
                    "could not be looked at: " + firstLine(e),
                    "if the other lines do not explain it, this is a fault of Vigil: please report it"));
        }
    }

    private static String firstLine(RuntimeException e) {
        return String.valueOf(e.getMessage()).lines().findFirst().orElse("");
    }
}
