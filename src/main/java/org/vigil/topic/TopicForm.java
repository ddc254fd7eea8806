package org.vigil.topic;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Fields;
import org.vigil.desk.Imprint;
import org.vigil.page.view.Words;

/** A topic as a form has it: its words by language, and the id of the topic it stands below, empty at the top. */
record TopicForm(Map<String, String> titles, Map<String, String> intros, String below, String was) {

    private static final int LONGEST_TITLE = 100;
    private static final int LONGEST_INTRO = 600;

    static TopicForm sent(Fields fields) {
        var titles = new TreeMap<String, String>();
        var intros = new TreeMap<String, String>();
        for (var language : Words.LANGUAGES) {
            titles.put(language, fields.line("title-" + language));
            intros.put(language, fields.line("intro-" + language));
        }
        return new TopicForm(titles, intros, fields.line("parent"), fields.line("was"));
    }

    static TopicForm of(Topic saved) {
        var titles = new TreeMap<String, String>();
        var intros = new TreeMap<String, String>();
        saved.words().forEach((language, wording) -> {
            titles.put(language, wording.title());
            intros.put(language, wording.intro() == null ? "" : wording.intro());
        });
        return new TopicForm(
                titles, intros, saved.parent() == null ? "" : saved.parent().toString(), imprint(saved));
    }

    static String imprint(Topic saved) {
        var texts = new ArrayList<String>();
        texts.add(String.valueOf(saved.parent()));
        new TreeMap<>(saved.words())
                .forEach((language, wording) ->
                        texts.addAll(List.of(language, wording.title(), String.valueOf(wording.intro()))));
        return Imprint.of(texts);
    }

    /** What the order of a row of topics was. */
    static String imprint(List<Topic> row) {
        return Imprint.of(row.stream().map(topic -> topic.id().toString()).toList());
    }

    /** The same, made from what is saved now, so that sending it again is meant. */
    TopicForm madeFrom(Topic saved) {
        return new TopicForm(titles, intros, below, imprint(saved));
    }

    String title(String language) {
        return titles.getOrDefault(language, "");
    }

    String intro(String language) {
        return intros.getOrDefault(language, "");
    }

    @Nullable UUID parentId() {
        return id(below);
    }

    /** In those languages in which it has a title. */
    Map<String, Topic.Wording> words() {
        var words = new TreeMap<String, Topic.Wording>();
        titles.forEach((language, title) -> {
            if (!title.isEmpty()) {
                var intro = intro(language);
                words.put(language, new Topic.Wording(title, intro.isEmpty() ? null : intro));
            }
        });
        return words;
    }

    /** The key of what is not acceptable, if anything is not. */
    @Nullable String problem(String firstLanguage, TopicTree tree) {
        if (title(firstLanguage).isEmpty()
                || titles.values().stream().anyMatch(title -> !title.isEmpty() && !isTitle(title))) {
            return "topics.problem.title";
        }
        if (intros.values().stream().anyMatch(intro -> intro.length() > LONGEST_INTRO)) {
            return "topics.problem.intro";
        }
        if (intros.keySet().stream()
                .anyMatch(language ->
                        !intro(language).isEmpty() && title(language).isEmpty())) {
            return "topics.problem.intro-alone";
        }
        return isPlace(below, tree) ? null : "topics.problem.parent";
    }

    static boolean isTitle(String title) {
        return !title.isEmpty() && title.length() <= LONGEST_TITLE;
    }

    /** Whether a topic may stand there at all: at the top, or below one that exists. */
    static boolean isPlace(String below, TopicTree tree) {
        return below.isEmpty() || tree.find(id(below)) != null;
    }

    /** The id in a field; null for an empty one and for what is no id. */
    static @Nullable UUID id(String typed) {
        return typed.matches("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}") ? UUID.fromString(typed) : null;
    }
}
