package org.vigil.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.function.BinaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.core.io.ClassPathResource;

/**
 * ES modules as a browser can load them without a bundler or an import map: each is given an address only after all that
 * it imports, and names those by their addresses.
 */
final class Modules {

    /** The beginning of a statement that takes something from another module, which may run over several lines. */
    private static final Pattern IMPORT =
            Pattern.compile("(?m)^(import\\s*|(?:import|export)\\s[\\w\\s{},*$]*?\\bfrom\\s*)(['\"])([^'\"\\n]+)\\2");

    private final BinaryOperator<String> publish;
    private final Map<String, String> addresses = new HashMap<>();
    private final Deque<String> underWay = new ArrayDeque<>();

    /** {@code publish} is given a name and a script and answers its address. */
    Modules(BinaryOperator<String> publish) {
        this.publish = publish;
    }

    /** The address of a module of ours, by its path below {@code static}. */
    String address(String path) {
        return resolve("static/" + path);
    }

    private String resolve(String path) {
        var known = addresses.get(path);
        if (known != null) {
            return known;
        }
        if (underWay.contains(path)) {
            throw new IllegalStateException("modules import each other in a circle: %s, then %s"
                    .formatted(String.join(", ", underWay.reversed()), path));
        }
        underWay.push(path);
        var script = IMPORT.matcher(read(path))
                .replaceAll(found -> Matcher.quoteReplacement(
                        found.group(1) + found.group(2) + resolve(target(path, found.group(3))) + found.group(2)));
        underWay.pop();
        var address = publish.apply(name(path), licence(path) + script);
        addresses.put(path, address);
        return address;
    }

    private static String target(String path, String specifier) {
        if (specifier.startsWith("./") && specifier.indexOf('/', 2) < 0) {
            return path.substring(0, path.lastIndexOf('/')) + specifier.substring(1);
        }
        if (specifier.matches("[a-z0-9-]+")) {
            return library(specifier);
        }
        throw new IllegalStateException(
                "%s imports %s, expected a file beside it or the name of a library".formatted(path, specifier));
    }

    private static String library(String name) {
        var folder = "META-INF/resources/webjars/%s/%s/".formatted(name, version(name));
        var built = folder + "dist/index.js";
        return new ClassPathResource(built).exists() ? built : folder + "index.js";
    }

    private static String version(String name) {
        var facts = new Properties();
        try (var stream = new ClassPathResource("META-INF/maven/org.webjars.npm/%s/pom.properties".formatted(name))
                .getInputStream()) {
            facts.load(stream);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return facts.getProperty("version");
    }

    private static String name(String path) {
        var parts = path.split("/", -1);
        return isOurs(path) ? parts[parts.length - 1].replaceFirst("\\.js$", "") : parts[3];
    }

    /** Whoever passes a library on passes its licence on, which lies beside it in the jar. */
    private static String licence(String path) {
        if (isOurs(path)) {
            return "";
        }
        var parts = path.split("/", -1);
        return "/*!\n%s\n*/\n"
                .formatted(read(String.join("/", List.of(parts).subList(0, 5)) + "/LICENSE")
                        .strip());
    }

    private static boolean isOurs(String path) {
        return path.startsWith("static/");
    }

    private static String read(String path) {
        try {
            return new ClassPathResource(path).getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
