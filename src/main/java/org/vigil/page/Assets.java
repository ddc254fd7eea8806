package org.vigil.page;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.stereotype.Component;
import org.springframework.util.function.SingletonSupplier;

/**
 * Style, script and marks of the site, each one file under a name that carries the digest of its content, so that a
 * browser may keep it for ever.
 */
@Component
public class Assets {

    private final Map<String, CachedPage> files = new ConcurrentHashMap<>();
    private final Map<String, String> styles = new ConcurrentHashMap<>();
    private final String style;
    private final String script;
    private final String icon;
    private final String deskStylesheet;
    private final String deskScript;
    private final Supplier<String> editorScript;

    Assets() {
        style = joined("css", "css", "", "");
        script = script("site", "js");
        deskStylesheet = add("desk", "css", "text/css;charset=utf-8", joined("desk/css", "css", "", ""));
        deskScript = script("desk", "desk/js");
        editorScript = SingletonSupplier.of(() -> new Modules(this::module).address("editor/writing.js"));
        icon = add("icon", "svg", "image/svg+xml", read("static/img/icon.svg"));
    }

    /** The site's own style with more behind it, as one file. */
    public String stylesheet(String more) {
        return styles.computeIfAbsent(more, text -> add("site", "css", "text/css;charset=utf-8", style(text)));
    }

    /** The text of that file. */
    public String style(String more) {
        return style + more;
    }

    String script() {
        return script;
    }

    public String icon() {
        return icon;
    }

    /** On top of the site's own style, what only the desk needs. */
    public String deskStylesheet() {
        return deskStylesheet;
    }

    public String deskScript() {
        return deskScript;
    }

    /** The module that makes a form of the desk an editor. It and what it imports are read when first asked for. */
    public String editorScript() {
        return editorScript.get();
    }

    /** A browser may ask for a module it was told of before a restart, or by another node. */
    Optional<CachedPage> find(String name) {
        if (!files.containsKey(name) && name.endsWith(".js")) {
            editorScript();
        }
        return Optional.ofNullable(files.get(name));
    }

    private String script(String name, String folder) {
        return add(name, "js", "text/javascript;charset=utf-8", joined(folder, "js", "{\n", "}\n"));
    }

    private String module(String name, String script) {
        return add(name, "js", "text/javascript;charset=utf-8", script);
    }

    private String add(String name, String ending, String type, String text) {
        var file = new CachedPage(text.getBytes(StandardCharsets.UTF_8), type, List.of(), List.of(), 0, Instant.MAX);
        var address = name + "-" + file.tag + "." + ending;
        files.put(address, file);
        return "/assets/" + address;
    }

    /** All files of a kind, those with an underscore first; a script keeps its names to itself, in a block. */
    private static String joined(String folder, String kind, String before, String after) {
        var text = new StringBuilder();
        for (var file : list("static/" + folder + "/*." + kind)) {
            text.append(before).append(read(file)).append(after);
        }
        return text.toString();
    }

    private static List<Resource> list(String pattern) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(
                            file -> String.valueOf(file.getFilename()).replace('_', '!')))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String read(String path) {
        return read(new org.springframework.core.io.ClassPathResource(path));
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
