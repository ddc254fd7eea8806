package org.vigil;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModule;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.core.DependencyType;

/** The modules keep to what they declare, and the drawing of them is true. */
class ModularityTest {

    private static final Pattern PROSE = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);

    private final ApplicationModules modules = ApplicationModules.of(Application.class);

    /** No cycles, nothing used that a module keeps to itself, no dependency that is not declared. */
    @Test
    void useOnlyWhatTheyDeclare() {
        modules.verify();
    }

    @Test
    void areDrawnAsTheyAre() throws IOException {
        new Committed(Path.of("docs/architecture/modules.md")).mustSay("""
                # Modules

                Each is one package under `org.vigil`, and its `package-info.java` says what it is and what it may use. `ModularityTest`
                holds them to that and writes this page. The package `org.vigil` itself is the command line; it may use every module.
                An arrow means "uses"; what follows from other arrows is left out. Everybody uses `shared`.

                ```mermaid
                %s
                ```

                | module | what it is |
                |---|---|
                %s
                """.formatted(drawing(), table()));
    }

    private String drawing() {
        return modules.stream()
                .filter(ModularityTest::isModule)
                .sorted()
                .flatMap(module -> uses(module)
                        .filter(used -> !isReachedAnotherWay(module, used))
                        .map(used -> "    %s --> %s".formatted(module.getIdentifier(), used.getIdentifier())))
                .collect(Collectors.joining("\n", "flowchart TD\n", ""));
    }

    private java.util.stream.Stream<ApplicationModule> uses(ApplicationModule module) {
        return module.getDirectDependencies(modules, DependencyType.values())
                .uniqueModules()
                .filter(ModularityTest::isModule)
                .filter(used -> !used.getIdentifier().toString().equals("shared"))
                .sorted();
    }

    private boolean isReachedAnotherWay(ApplicationModule from, ApplicationModule to) {
        return uses(from).filter(step -> !step.equals(to)).anyMatch(step -> reaches(step, to));
    }

    private boolean reaches(ApplicationModule from, ApplicationModule to) {
        return uses(from).anyMatch(step -> step.equals(to) || reaches(step, to));
    }

    private String table() {
        return modules.stream()
                .filter(ModularityTest::isModule)
                .sorted()
                .map(module -> "| `%s` | %s |".formatted(module.getIdentifier(), prose(module)))
                .collect(Collectors.joining("\n"));
    }

    private static boolean isModule(ApplicationModule module) {
        return !module.isRootModule();
    }

    private static String prose(ApplicationModule module) {
        var source = Path.of("src/main/java", module.getBasePackage().getName().replace('.', '/'), "package-info.java");
        try {
            var comment = PROSE.matcher(Files.readString(source));
            return comment.find()
                    ? comment.group(1)
                            .replaceAll("(?m)^\\s*\\*", "")
                            .replaceAll("\\s+", " ")
                            .replaceAll("\\{@(?:link|code) (?:org\\.vigil\\.\\w+\\.)?([^}]+)}", "`$1`")
                            .strip()
                    : "";
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }
}
