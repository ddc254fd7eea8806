package org.vigil.stream;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.vigil.desk.Fields;
import org.vigil.desk.Imprint;
import org.vigil.desk.Order;
import org.vigil.news.IndexPattern;
import org.vigil.news.Stream;
import org.vigil.news.StreamState;

/** A stream as a form has it, with its words in the languages of the site, in their order. */
record StreamForm(
        String address,
        String order,
        String tone,
        String teaser,
        String characters,
        String pattern,
        boolean twoPersons,
        boolean contactNeeded,
        Map<String, Typed> words,
        String was) {

    private static final String CHARACTERS = "characters";
    private static final String USUAL_LENGTH = "280";
    private static final int LAST = 1000;

    /** The words of one language as they were typed. */
    record Typed(String title, String label, String subscribe, String intro) {

        private static final int LONGEST = 80;
        private static final int LONGEST_INTRO = 400;

        boolean isEmpty() {
            return (title + label + subscribe + intro).isEmpty();
        }

        private boolean isComplete() {
            return List.of(title, label, subscribe).stream()
                    .noneMatch(text -> text.isEmpty() || text.length() > LONGEST);
        }

        private Stream.Wording wording() {
            return new Stream.Wording(title, intro.isEmpty() ? null : intro, label, subscribe);
        }
    }

    static StreamForm sent(Fields fields, List<String> languages) {
        var words = new LinkedHashMap<String, Typed>();
        for (var language : languages) {
            words.put(
                    language,
                    new Typed(
                            fields.line("title-" + language),
                            fields.line("label-" + language),
                            fields.line("subscribe-" + language),
                            fields.line("intro-" + language)));
        }
        return new StreamForm(
                fields.line("address"),
                fields.line("order"),
                fields.line("tone"),
                fields.line("teaser"),
                fields.line(CHARACTERS),
                fields.line("pattern"),
                fields.has("two-persons"),
                fields.has("contact-needed"),
                words,
                fields.line("was"));
    }

    static StreamForm blank(List<String> languages) {
        var words = new LinkedHashMap<String, Typed>();
        languages.forEach(language -> words.put(language, new Typed("", "", "", "")));
        return new StreamForm("", "", "plain", CHARACTERS, USUAL_LENGTH, "", false, false, words, "");
    }

    static StreamForm of(StreamState saved, List<String> languages) {
        var words = new LinkedHashMap<String, Typed>();
        for (var language : languages) {
            words.put(language, typed(saved.words().get(language)));
        }
        var rule = saved.teaserRule().split(":");
        return new StreamForm(
                saved.address(),
                saved.rank() >= LAST ? "" : String.valueOf(saved.rank()),
                saved.tone(),
                rule[0],
                rule.length > 1 ? rule[1] : USUAL_LENGTH,
                Objects.requireNonNullElse(saved.indexPattern(), ""),
                saved.twoPersons(),
                saved.contactNeeded(),
                words,
                imprint(saved));
    }

    private static Typed typed(Stream.@Nullable Wording saved) {
        return saved == null
                ? new Typed("", "", "", "")
                : new Typed(
                        saved.title(), saved.label(), saved.subscribe(), Objects.requireNonNullElse(saved.intro(), ""));
    }

    static String imprint(StreamState saved) {
        var texts = new ArrayList<>(List.of(
                saved.address(),
                String.valueOf(saved.rank()),
                saved.tone(),
                saved.teaserRule(),
                String.valueOf(saved.indexPattern()),
                String.valueOf(saved.twoPersons()),
                String.valueOf(saved.contactNeeded())));
        new TreeMap<>(saved.words()).forEach((language, wording) -> {
            texts.addAll(List.of(language, wording.title(), wording.label(), wording.subscribe()));
            texts.add(String.valueOf(wording.intro()));
        });
        return Imprint.of(texts);
    }

    /** The same, made from what is saved now, so that sending it again is meant. */
    StreamForm madeFrom(StreamState saved) {
        return new StreamForm(
                address, order, tone, teaser, characters, pattern, twoPersons, contactNeeded, words, imprint(saved));
    }

    /** By the name of the field the key of what is not acceptable in it, in the order of the form. */
    Map<String, String> problems() {
        var problems = new LinkedHashMap<String, String>();
        if (!address.matches("[a-z][a-z0-9-]{0,59}")) {
            problems.put("address", "streams.problem.address");
        }
        if (!Order.isOne(order)) {
            problems.put("order", "settings.problem.order");
        }
        if (!List.of("plain", "good").contains(tone)) {
            problems.put("tone", "streams.problem.choice");
        }
        if (!List.of("none", "paragraph", CHARACTERS).contains(teaser)) {
            problems.put("teaser", "streams.problem.choice");
        } else if (teaser.equals(CHARACTERS) && !characters.matches("[4-9][0-9]|[1-9][0-9]{2}|1000")) {
            problems.put(CHARACTERS, "streams.problem.characters");
        }
        var wrongPattern = pattern.isEmpty() ? null : IndexPattern.problem(pattern);
        if (wrongPattern != null) {
            problems.put("pattern", wrongPattern);
        }
        wrongWords(problems);
        return problems;
    }

    /** The first language has words, since the others fall back on it; another has all of them or none. */
    private void wrongWords(Map<String, String> problems) {
        var first = true;
        for (var language : words.entrySet()) {
            var typed = language.getValue();
            if (!typed.isComplete() && (first || !typed.isEmpty())) {
                problems.put("words-" + language.getKey(), first ? "streams.problem.first" : "streams.problem.words");
            } else if (typed.intro().length() > Typed.LONGEST_INTRO) {
                problems.put("words-" + language.getKey(), "streams.problem.intro");
            }
            first = false;
        }
    }

    /** What is to be saved; words in languages the site no longer speaks stay as they are. */
    StreamState state(UUID id, Map<String, Stream.Wording> saved) {
        var all = new HashMap<>(saved);
        words.forEach((language, typed) -> {
            if (typed.isEmpty()) {
                all.remove(language);
            } else {
                all.put(language, typed.wording());
            }
        });
        return new StreamState(
                id,
                address,
                Math.min(LAST, Order.of(order)),
                tone,
                teaser.equals(CHARACTERS) ? CHARACTERS + ":" + characters : teaser,
                pattern.isEmpty() ? null : pattern,
                twoPersons,
                contactNeeded,
                Map.copyOf(all));
    }
}
