package org.vigil.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

/** The editor's modules reach the browser by addresses alone, all of them, and with the licences of those who wrote them. */
class EditorModulesTest {

    private static final Pattern SPECIFIER = Pattern.compile("\\b(?:from|import)\\s*\\(?\\s*[\"']([^\"'\\n]+)[\"']");
    private static final Pattern COMMENT = Pattern.compile("(?s)/\\*.*?\\*/|(?m)^\\s*//[^\n]*");

    private final AssetsFixture fixture = new AssetsFixture();

    /** Every module that is reached from the first, by its address. */
    private Map<String, String> modules() {
        var found = new LinkedHashMap<String, String>();
        var next = new ArrayDeque<String>();
        next.add(fixture.assets().editorScript());
        while (!next.isEmpty()) {
            var address = next.pop();
            if (!found.containsKey(address)) {
                var script = text(address);
                found.put(address, script);
                SPECIFIER
                        .matcher(COMMENT.matcher(script).replaceAll(""))
                        .results()
                        .forEach(specifier -> next.add(specifier.group(1)));
            }
        }
        return found;
    }

    private String text(String address) {
        assertThat(address).matches("/assets/[a-z0-9-]+-[0-9a-f]{24}\\.js");
        return new String(fixture.file(address).orElseThrow().bytes(), StandardCharsets.UTF_8);
    }

    @Test
    void nameEachOtherByAddressesOnly() {
        assertThat(modules()).hasSizeGreaterThan(35);
    }

    @Test
    void carryTheLicencesOfLibraries() {
        var libraries = modules().entrySet().stream()
                .filter(module -> module.getKey().matches("/assets/(prosemirror|orderedmap|rope|w3c).*"))
                .toList();

        assertThat(libraries)
                .hasSize(15)
                .allSatisfy(module -> assertThat(module.getValue())
                        .startsWith("/*!")
                        .contains("Permission is hereby granted, free of charge"));
    }

    @Test
    void areNotReadBeforeSomebodyAsks() {
        var untouched = new Assets();

        assertThat(untouched.find("nothing.css")).isEmpty();
        var address = fixture.assets().editorScript().substring("/assets/".length());

        assertThat(untouched.find(address)).isPresent();
        assertThat(untouched.find("writing-0123456789abcdef01234567.js")).isEmpty();
    }

    @Test
    void failLoudlyWhereAModuleIsNotThere() {
        assertThatIllegalStateException()
                .isThrownBy(() -> new Modules((name, script) -> name).address("editor-wrong/imports.js"))
                .withMessageContaining("../elsewhere.js");
    }
}
