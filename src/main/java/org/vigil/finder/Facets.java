package org.vigil.finder;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.vigil.news.Stream;
import org.vigil.news.Streams;
import org.vigil.page.Site;
import org.vigil.page.SiteLanguage;
import org.vigil.search.Facet;
import org.vigil.topic.Countries;
import org.vigil.topic.Topic;
import org.vigil.topic.Topics;

/** What a search can be narrowed to: as addresses name it, as the index knows it, as readers call it. */
@Component
class Facets {

    /** The parameters of addresses, in their order. */
    static final Map<String, Facet> BY_PARAMETER = byParameter();

    private final Streams streams;
    private final Topics topics;
    private final Site site;

    /** One value: its name in addresses and what it is called. */
    record Named(String address, String text) {}

    Facets(Streams streams, Topics topics, Site site) {
        this.streams = streams;
        this.topics = topics;
        this.site = site;
    }

    private static Map<String, Facet> byParameter() {
        var parameters = new LinkedHashMap<String, Facet>();
        parameters.put("stream", Facet.STREAM);
        parameters.put("year", Facet.YEAR);
        parameters.put("topic", Facet.TOPIC);
        parameters.put("country", Facet.COUNTRY);
        parameters.put("kind", Facet.KIND);
        return java.util.Collections.unmodifiableMap(parameters);
    }

    /** What the index calls the value of an address; none if there is no such value. */
    Optional<String> indexed(Facet facet, String address) {
        return switch (facet) {
            case STREAM -> streams.at(address).map(Stream::id).map(UUID::toString);
            case TOPIC -> topics.at(address).map(Topic::id).map(UUID::toString);
            case COUNTRY -> Countries.at(address);
            case YEAR -> Optional.of(address).filter(year -> year.matches("[0-9]{4}"));
            case KIND -> StoryKind.of(address).map(StoryKind::word);
            case LANGUAGE -> Optional.of(address);
        };
    }

    /** How readers of a language call a value of the index, and its name in addresses. */
    Optional<Named> named(Facet facet, String indexed, SiteLanguage language) {
        return switch (facet) {
            case STREAM ->
                streams.find(UUID.fromString(indexed))
                        .map(stream -> new Named(
                                stream.address(),
                                stream.in(language.frame(), site.firstLanguage())
                                        .title()));
            case TOPIC ->
                topics.find(UUID.fromString(indexed))
                        .map(topic -> new Named(topic.slug(), topics.title(topic, language.frame())));
            case COUNTRY ->
                Optional.of(indexed)
                        .filter(Countries::has)
                        .map(code -> new Named(
                                Countries.path(code).substring("/countries/".length()),
                                Countries.name(code, language.frame())));
            case KIND ->
                StoryKind.of(indexed)
                        .map(kind -> new Named(kind.word(), language.words().say("search.kind." + kind.word())));
            case YEAR, LANGUAGE -> Optional.of(new Named(indexed, indexed));
        };
    }
}
