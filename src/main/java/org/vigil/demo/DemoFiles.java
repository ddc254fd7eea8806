package org.vigil.demo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The files the demo is made of: stories and pages in Markdown with a head, one file per language. */
final class DemoFiles {

    private DemoFiles() {}

    /** A page of plain text. */
    record Page(String name, String language, String title, String text) {}

    /**
     * The organisation: its name, what stands under it on the home page in each language, the story that leads there, and an entry
     * of the menu in each language that is drafted only.
     */
    record Organisation(String name, Map<String, String> taglines, String lead, Map<String, String> draftedEntry) {}

    /** All stories, oldest first. */
    static List<DemoStory> stories() {
        return list("demo/stories/*.md").stream()
                .map(file -> FrontMatter.of(name(file), read(file)).story())
                .sorted(Comparator.comparing(DemoStory::at).thenComparing(DemoStory::language))
                .toList();
    }

    /** What is being written, by name. */
    static List<FrontMatter> drafts() {
        return list("demo/desk/*.md").stream()
                .map(file -> FrontMatter.of(name(file), read(file)))
                .toList();
    }

    static List<Page> pages() {
        var pages = new ArrayList<Page>();
        for (var file : list("demo/pages/*.md")) {
            var matter = FrontMatter.of(name(file), read(file));
            pages.add(new Page(matter.set(), matter.language(), matter.required("title"), matter.text()));
        }
        return pages;
    }

    static Organisation site() {
        var matter = FrontMatter.yaml("site", read(list("demo/site.yaml").getFirst()));
        return new Organisation(
                matter.required("name"),
                byLanguage(matter, "tagline"),
                matter.required("lead"),
                byLanguage(matter, "drafted-entry"));
    }

    private static Map<String, String> byLanguage(FrontMatter matter, String field) {
        var texts = new TreeMap<String, String>();
        matter.map(field).forEach((language, text) -> texts.put(String.valueOf(language), String.valueOf(text)));
        return texts;
    }

    /** A page of the former site, as a text browser saved it. */
    static String capture() {
        return read(list("demo/captures/*.txt").getFirst());
    }

    private static List<Resource> list(String pattern) {
        try {
            var found = new PathMatchingResourcePatternResolver().getResources("classpath*:" + pattern);
            return Arrays.stream(found)
                    .sorted(Comparator.comparing(DemoFiles::name))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String name(Resource file) {
        return String.valueOf(file.getFilename());
    }

    private static String read(Resource file) {
        try {
            return file.getContentAsString(StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
