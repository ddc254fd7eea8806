package org.vigil.database;

import java.util.List;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.flywaydb.core.api.MigrationVersion;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** How far each module's tables have come, beside what this program makes. */
@Component
@Order(30)
class MigrationsCheck implements Check {

    private final ModuleTables tables;

    MigrationsCheck(ModuleTables tables) {
        this.tables = tables;
    }

    @Override
    public String subject() {
        return "migrations";
    }

    @Override
    public List<Finding> look() {
        var ours = ModuleTables.ofThisProgram();
        var theirs = tables.present();
        var names = new TreeSet<>(ours.keySet());
        names.addAll(theirs.keySet());
        var found = names.stream()
                .map(name -> "%s %s"
                        .formatted(
                                name,
                                theirs.containsKey(name) ? theirs.get(name).version() : "0"))
                .collect(Collectors.joining(", "));
        if (theirs.keySet().stream().anyMatch(name -> isAhead(ours.get(name), theirs.get(name)))) {
            return List.of(
                    Finding.fail(subject(), found, "the database was changed by a newer Vigil: start that version"));
        }
        return List.of(
                ours.entrySet().stream().allMatch(module -> isAt(module.getValue(), theirs.get(module.getKey())))
                        ? Finding.ok(subject(), found)
                        : Finding.warn(
                                subject(),
                                found,
                                "the next start of ./vigil serve brings the tables up to date; make a backup before"));
    }

    private static boolean isAhead(
            @org.jspecify.annotations.Nullable String ours, @org.jspecify.annotations.Nullable ModuleVersion theirs) {
        return theirs != null
                && (ours == null
                        || MigrationVersion.fromVersion(theirs.version()).compareTo(MigrationVersion.fromVersion(ours))
                                > 0);
    }

    private static boolean isAt(String ours, @org.jspecify.annotations.Nullable ModuleVersion theirs) {
        return theirs != null && theirs.version().equals(ours);
    }
}
