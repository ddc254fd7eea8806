package org.vigil.newsstand;

import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.news.Streams;
import org.vigil.shared.NotFound;
import org.vigil.topic.Countries;
import org.vigil.topic.Topics;

/** Finds what listings are of, by the names that addresses have for it. */
@Component
class Selections {

    private final Streams streams;
    private final Topics topics;

    Selections(Streams streams, Topics topics) {
        this.streams = streams;
        this.topics = topics;
    }

    /** All news, then each stream in its order. */
    List<Selection> streams() {
        return Stream.concat(
                        Stream.<Selection>of(Selection.ALL),
                        streams.all().stream().map(Selection.OfStream::new))
                .toList();
    }

    Selection stream(String address) {
        return streams.at(address).map(Selection.OfStream::new).orElseThrow(() -> new NotFound("stream " + address));
    }

    Selection of(@Nullable UUID stream) {
        return streams.find(stream).<Selection>map(Selection.OfStream::new).orElse(Selection.ALL);
    }

    private Selection topic(String slug) {
        return topics.at(slug).map(Selection.OfTopic::new).orElseThrow(() -> new NotFound("topic " + slug));
    }

    /** Of {@code topics} or {@code countries}, the one of that name. */
    Selection subject(String kind, String name) {
        return kind.equals("topics") ? topic(name) : country(name);
    }

    /** What stands around a subject: the topics above it, itself, and those right below. */
    List<Selection> around(Selection.Subject subject) {
        return switch (subject) {
            case Selection.OfCountry country -> List.of(country);
            case Selection.OfTopic here ->
                Stream.of(
                                topics.ancestors(here.id()).stream(),
                                Stream.of(here.topic()),
                                topics.children(here.id()).stream().filter(topic -> !topic.retired()))
                        .flatMap(row -> row)
                        .<Selection>map(Selection.OfTopic::new)
                        .toList();
        };
    }

    private Selection country(String address) {
        return Countries.at(address)
                .map(Selection.OfCountry::new)
                .orElseThrow(() -> new NotFound("country " + address));
    }

    /** What a story is about: topics in the order of their tree, then countries in its own. */
    List<Selection.Subject> subjects(List<UUID> ofTopics, List<String> ofCountries) {
        return Stream.<Selection.Subject>concat(
                        topics.all().stream()
                                .filter(topic -> ofTopics.contains(topic.id()))
                                .map(Selection.OfTopic::new),
                        ofCountries.stream().filter(Countries::has).map(Selection.OfCountry::new))
                .toList();
    }

    /** The one that is named by one of these, all of which may be missing. */
    Optional<Selection> named(@Nullable String stream, @Nullable String topic, @Nullable String country) {
        return Stream.of(
                        Optional.ofNullable(stream).flatMap(streams::at).<Selection>map(Selection.OfStream::new),
                        Optional.ofNullable(topic).flatMap(topics::at).<Selection>map(Selection.OfTopic::new),
                        Optional.ofNullable(country).flatMap(Countries::at).<Selection>map(Selection.OfCountry::new))
                .flatMap(Optional::stream)
                .findFirst();
    }
}
