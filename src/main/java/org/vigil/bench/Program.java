package org.vigil.bench;

import java.io.File;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A way to start Vigil: Java, its flags and the program, as {@code ./vigil} would put them together. */
record Program(List<String> command) {

    Program {
        command = List.copyOf(command);
    }

    /** This very program with the flags it was itself started with. */
    static Program running() {
        var command = new ArrayList<String>();
        command.add(java());
        command.addAll(ManagementFactory.getRuntimeMXBean().getInputArguments());
        var path = absolute(System.getProperty("java.class.path"));
        command.addAll(
                path.endsWith(".jar") && !path.contains(File.pathSeparator)
                        ? List.of("-jar", path)
                        : List.of("-cp", path, "org.vigil.Vigil"));
        return new Program(command);
    }

    /** The packed jar as a newcomer would start it, without any flag. */
    static Program plain(Path jar) {
        return new Program(List.of(java(), "-jar", jar.toString()));
    }

    /** Starts it in a folder, where it finds no settings but those given here. */
    Process start(Path folder, List<String> arguments, Map<String, String> settings, Cores.Pin pin) throws IOException {
        var whole = new ArrayList<>(pin.prefix());
        whole.addAll(command);
        whole.addAll(arguments);
        var builder = new ProcessBuilder(whole).directory(folder.toFile()).redirectErrorStream(true);
        builder.redirectOutput(
                ProcessBuilder.Redirect.appendTo(folder.resolve("output.log").toFile()));
        builder.environment().keySet().removeIf(name -> name.startsWith("VIGIL_"));
        builder.environment().putAll(settings);
        return builder.start();
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }

    /** The child stands in another folder. */
    private static String absolute(String classPath) {
        return Arrays.stream(classPath.split(File.pathSeparator))
                .map(entry -> Path.of(entry).toAbsolutePath().toString())
                .collect(Collectors.joining(File.pathSeparator));
    }
}
