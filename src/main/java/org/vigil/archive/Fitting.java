package org.vigil.archive;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.vigil.database.ModuleTables;
import org.vigil.database.ModuleVersion;

/** Whether a backup fits this Vigil: written by no newer one, with every module's tables at the version this one makes. */
final class Fitting {

    private static final Pattern NUMBER = Pattern.compile("[0-9]+(\\.[0-9]+)*");

    private final BackupFile backup;

    Fitting(BackupFile backup) {
        this.backup = backup;
    }

    /** Known before any database is touched. */
    void requireFor(String vigil) {
        var writer = backup.manifest().vigil();
        if (isNewer(writer, vigil)) {
            throw new RestoreRefused(
                    "%s was written by Vigil %s, and this is Vigil %s: restore it with that version or a later one"
                            .formatted(backup, writer, vigil));
        }
        var here = ModuleTables.ofThisProgram();
        var differing = differing(here);
        if (!differing.isEmpty()) {
            throw new RestoreRefused(
                    "%s was written by Vigil %s, whose tables are not those of this Vigil %s (%s): restore it with the Vigil that wrote it, and upgrade after that"
                            .formatted(backup, writer, vigil, String.join("; ", differing)));
        }
    }

    private List<String> differing(Map<String, String> here) {
        var modules = backup.manifest().modules();
        var names = new TreeSet<>(modules.keySet());
        names.addAll(here.keySet());
        var differing = new ArrayList<String>();
        for (var name : names) {
            var there = modules.get(name) == null ? "none" : modules.get(name).version();
            var ours = here.getOrDefault(name, "none");
            if (!there.equals(ours)) {
                differing.add("%s has %s in the backup and %s here".formatted(name, there, ours));
            }
        }
        return differing;
    }

    /** Versions of the same number that were not made by the same migrations. */
    void requireSame(Map<String, ModuleVersion> made) {
        made.forEach((module, version) -> {
            if (!Objects.equals(backup.manifest().modules().get(module), version)) {
                throw new RestoreRefused(
                        "%s was written after other migrations of module '%s' than this Vigil's, though the number %s is the same: restore it with the Vigil that wrote it"
                                .formatted(backup, module, version));
            }
        });
    }

    /** A build without a number is taken to be as old as need be. */
    static boolean isNewer(String there, String here) {
        if (!NUMBER.matcher(there).matches() || !NUMBER.matcher(here).matches()) {
            return false;
        }
        return Arrays.compare(parts(there), parts(here)) > 0;
    }

    private static int[] parts(String version) {
        return Arrays.stream(version.split("\\.")).mapToInt(Integer::parseInt).toArray();
    }
}
