package org.vigil.writing;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.desk.Viewer;
import org.vigil.difference.Differences;
import org.vigil.news.StoryText;
import org.vigil.page.view.Words;
import org.vigil.topic.SubjectChoices;
import org.vigil.writing.view.ComparePage;

/** Says in which fields two manuscripts differ, and how. */
@Component
class Comparing {

    private final StreamChoices streams;
    private final SubjectChoices subjects;
    private final RelatedStories related;

    Comparing(StreamChoices streams, SubjectChoices subjects, RelatedStories related) {
        this.streams = streams;
        this.subjects = subjects;
        this.related = related;
    }

    List<ComparePage.Part> parts(Manuscript before, Manuscript after, String language, Viewer viewer) {
        var parts = new ArrayList<ComparePage.Part>();
        var old = before.text();
        var recent = after.text();
        var words = viewer.words();
        var own = viewer.language();
        part(parts, words, "headline", old.headline(), recent.headline());
        part(parts, words, "deck", old.deck(), recent.deck());
        part(parts, words, "dateline", old.dateline(), recent.dateline());
        part(parts, words, "text", old.body().lines(), recent.body().lines());
        part(parts, words, "teaser", old.teaser(), recent.teaser());
        part(parts, words, "label", old.label(), recent.label());
        part(parts, words, "stream", streams.title(before.stream(), viewer), streams.title(after.stream(), viewer));
        part(parts, words, "slug", before.slug(), after.slug());
        part(parts, words, "contact", contacts(old), contacts(recent));
        part(parts, words, "picture", lead(old), lead(recent));
        part(parts, words, "report", files(old), files(recent));
        part(parts, words, "recommendations", recommendations(old), recommendations(recent));
        part(parts, words, "topics", subjects.titles(old.topics(), own), subjects.titles(recent.topics(), own));
        part(parts, words, "countries", subjects.names(old.countries(), own), subjects.names(recent.countries(), own));
        part(parts, words, "related", names(before, language, viewer), names(after, language, viewer));
        return parts;
    }

    private static void part(
            List<ComparePage.Part> parts, Words words, String name, @Nullable String before, @Nullable String after) {
        part(
                parts,
                words,
                name,
                before == null ? List.of() : List.of(before),
                after == null ? List.of() : List.of(after));
    }

    private static void part(
            List<ComparePage.Part> parts, Words words, String name, List<String> before, List<String> after) {
        if (!before.equals(after)) {
            parts.add(new ComparePage.Part(words.say("write." + name), Differences.between(before, after)));
        }
    }

    private List<String> names(Manuscript manuscript, String language, Viewer viewer) {
        return related.named(manuscript.related(), language, viewer).stream()
                .map(RelatedStories.Named::headline)
                .toList();
    }

    private static List<String> contacts(StoryText text) {
        return text.contacts().stream()
                .map(contact -> joined(contact.name(), contact.email(), contact.phone(), contact.hours()))
                .toList();
    }

    private static List<String> files(StoryText text) {
        var report = text.report();
        return report == null
                ? List.of()
                : report.files().stream()
                        .map(file -> joined(file.title(), file.language(), String.valueOf(file.document())))
                        .toList();
    }

    private static List<String> recommendations(StoryText text) {
        var report = text.report();
        return report == null || report.recommendations() == null
                ? List.of()
                : report.recommendations().lines();
    }

    private static List<String> lead(StoryText text) {
        var lead = text.lead();
        return lead == null ? List.of() : List.of(joined(lead.alt(), lead.caption(), lead.credit(), lead.media()));
    }

    private static String joined(@Nullable String... parts) {
        return java.util.Arrays.stream(parts).filter(Objects::nonNull).collect(Collectors.joining(" · "));
    }
}
