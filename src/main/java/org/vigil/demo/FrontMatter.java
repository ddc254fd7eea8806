package org.vigil.demo;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.news.StoryText;
import org.yaml.snakeyaml.DumperOptions;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import org.yaml.snakeyaml.representer.Representer;
import org.yaml.snakeyaml.resolver.Resolver;

/** The head of a Markdown file, in YAML between two lines of dashes, and the text below it. */
record FrontMatter(String set, String language, Map<?, ?> fields, String text) {

    /** Reads a file named {@code set.language.md}. */
    static FrontMatter of(String file, String content) {
        var parts = content.split("(?m)^---\\s*$", 3);
        var name = file.substring(0, file.length() - ".md".length());
        var dot = name.lastIndexOf('.');
        return new FrontMatter(name.substring(0, dot), name.substring(dot + 1), parsed(parts[1]), parts[2].strip());
    }

    static FrontMatter yaml(String name, String content) {
        return new FrontMatter(name, "", parsed(content), "");
    }

    DemoStory story() {
        var zone = ZoneId.of(required("zone"));
        var contact = map("contact");
        var picture = map("picture");
        return new DemoStory(
                set,
                language,
                slug(),
                required("stream"),
                instant(fields.get("at"), zone),
                zone,
                required("headline"),
                optional("deck"),
                optional("teaser"),
                optional("label"),
                optional("dateline"),
                optional("index"),
                contact.isEmpty()
                        ? null
                        : new StoryText.PressContact(
                                string(contact.get("name")),
                                text(contact.get("email")),
                                text(contact.get("phone")),
                                text(contact.get("hours"))),
                picture.isEmpty()
                        ? null
                        : new DemoStory.Picture(
                                string(picture.get("drawing")),
                                string(picture.get("alt")),
                                text(picture.get("caption")),
                                text(picture.get("credit"))),
                list("notes").stream().map(note -> note((Map<?, ?>) note, zone)).toList(),
                withdrawn(zone),
                words("related"),
                words("topics"),
                words("countries"),
                optional("document"),
                text);
    }

    /** Its own, else the name of its set without the date. */
    private String slug() {
        var own = optional("slug");
        return own == null ? set.substring("2026-11-20-".length()) : own;
    }

    private Optional<DemoStory.Note> withdrawn(ZoneId zone) {
        var note = map("withdrawn");
        return note.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new DemoStory.Note("withdrawal", instant(note.get("at"), zone), string(note.get("note"))));
    }

    private static DemoStory.Note note(Map<?, ?> note, ZoneId zone) {
        return new DemoStory.Note(string(note.get("kind")), instant(note.get("at"), zone), string(note.get("text")));
    }

    private static Instant instant(@Nullable Object local, ZoneId zone) {
        return LocalDateTime.parse(string(local)).atZone(zone).toInstant();
    }

    Map<?, ?> map(String field) {
        return fields.get(field) instanceof Map<?, ?> map ? map : Map.of();
    }

    private List<String> words(String field) {
        return list(field).stream().map(String::valueOf).toList();
    }

    List<?> list(String field) {
        return fields.get(field) instanceof List<?> list ? list : List.of();
    }

    String required(String field) {
        return string(fields.get(field));
    }

    @Nullable String optional(String field) {
        return text(fields.get(field));
    }

    private static @Nullable String text(@Nullable Object value) {
        return value == null ? null : value.toString();
    }

    private static String string(@Nullable Object value) {
        return java.util.Objects.requireNonNull(text(value));
    }

    /** Everything that looks like a date or a number stays the text it is. */
    private static Map<?, ?> parsed(String yaml) {
        var options = new DumperOptions();
        var plain =
                new Yaml(new SafeConstructor(new LoaderOptions()), new Representer(options), options, new PlainWords());
        return (Map<?, ?>) plain.load(yaml);
    }

    private static final class PlainWords extends Resolver {

        @Override
        protected void addImplicitResolvers() {
            // none: scalars are words
        }
    }
}
