package org.vigil;

import java.util.List;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** What is running: the version of Vigil and the Java under it. */
class ProgramCheck implements Check {

    @Override
    public String subject() {
        return "program";
    }

    @Override
    public List<Finding> look() {
        var java = "%s (%s), %s %s, %d MB heap"
                .formatted(
                        Runtime.version(),
                        System.getProperty("java.vendor"),
                        System.getProperty("os.name"),
                        System.getProperty("os.arch"),
                        Runtime.getRuntime().maxMemory() >> 20);
        return List.of(Finding.ok("Vigil", Version.number()), Finding.ok("Java", java));
    }
}
