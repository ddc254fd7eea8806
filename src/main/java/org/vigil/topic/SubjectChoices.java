package org.vigil.topic;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.desk.view.Choice;

/** What a story may be said to be about. What it is about already stays in the list, even where it is offered no longer. */
@Component
public class SubjectChoices {

    private final Topics topics;

    SubjectChoices(Topics topics) {
        this.topics = topics;
    }

    public List<Choice> topics(List<UUID> chosen, String language) {
        var choices = new ArrayList<Choice>();
        topics.titles(language)
                .forEach((id, title) ->
                        choices.add(new Choice(id.toString(), title, chosen.contains(id), topics.depth(id))));
        chosen.stream()
                .flatMap(id -> topics.find(id).stream())
                .filter(topic -> topic.retired())
                .forEach(topic -> choices.add(Choice.of(topic.id().toString(), topics.title(topic, language), true)));
        return choices;
    }

    /** By name, those that are chosen before the others. */
    public List<Choice> countries(List<String> chosen, String language) {
        return Countries.all(language).stream()
                .map(country -> Choice.of(country.code(), country.name(), chosen.contains(country.code())))
                .sorted(Comparator.comparing(Choice::chosen).reversed())
                .toList();
    }

    /** The titles of topics, for comparing. */
    public List<String> titles(List<UUID> chosen, String language) {
        return chosen.stream()
                .flatMap(id -> topics.find(id).stream())
                .map(topic -> topics.title(topic, language))
                .toList();
    }

    public List<String> names(List<String> codes, String language) {
        return codes.stream().map(code -> Countries.name(code, language)).toList();
    }
}
