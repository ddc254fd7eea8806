package org.vigil.search;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.hibernate.search.engine.backend.document.DocumentElement;
import org.hibernate.search.engine.backend.document.IndexFieldReference;
import org.hibernate.search.engine.backend.document.model.dsl.IndexSchemaElement;
import org.hibernate.search.engine.backend.types.Aggregable;
import org.hibernate.search.engine.backend.types.Highlightable;
import org.hibernate.search.engine.backend.types.Norms;
import org.hibernate.search.engine.backend.types.Projectable;
import org.hibernate.search.engine.backend.types.Sortable;
import org.hibernate.search.mapper.pojo.bridge.TypeBridge;
import org.hibernate.search.mapper.pojo.bridge.binding.TypeBindingContext;
import org.hibernate.search.mapper.pojo.bridge.mapping.programmatic.TypeBinder;
import org.hibernate.search.mapper.pojo.bridge.runtime.TypeBridgeWriteContext;
import org.jspecify.annotations.Nullable;
import org.vigil.question.Question;
import org.vigil.question.Tongue;

/** The fields of the index: the same ones for both search engines. Each document's words go to the fields of its tongue. */
final class DocumentBinder implements TypeBinder {

    static final String PLAIN = "plain";

    @Override
    public void bind(TypeBindingContext context) {
        context.dependencies().useRootOnly();
        var schema = context.indexSchemaElement();
        context.bridge(SearchDocument.class, new Fields(schema));
    }

    /** The fields of one tongue. */
    private record Words(
            IndexFieldReference<String> headline,
            IndexFieldReference<String> deck,
            IndexFieldReference<String> about,
            IndexFieldReference<String> whole,
            IndexFieldReference<String> body) {

        static Words of(IndexSchemaElement schema, Tongue tongue) {
            return new Words(
                    text(schema, tongue.headline(), tongue),
                    text(schema, tongue.deck(), tongue),
                    text(schema, tongue.about(), tongue),
                    text(schema, tongue.whole(), tongue),
                    schema.field(
                                    tongue.body(),
                                    type -> type.asString()
                                            .analyzer(tongue.tag())
                                            .projectable(Projectable.YES)
                                            .highlightable(List.of(Highlightable.UNIFIED)))
                            .toReference());
        }

        private static IndexFieldReference<String> text(IndexSchemaElement schema, String name, Tongue tongue) {
            return schema.field(name, type -> type.asString().analyzer(tongue.tag()))
                    .toReference();
        }
    }

    /** Writes a document into its fields. */
    private static final class Fields implements TypeBridge<SearchDocument> {

        private final Map<Tongue, Words> words = new EnumMap<>(Tongue.class);
        private final Map<Facet, IndexFieldReference<String>> facets = new EnumMap<>(Facet.class);
        private final IndexFieldReference<String> key;
        private final IndexFieldReference<String> tongue;
        private final IndexFieldReference<String> number;
        private final IndexFieldReference<String> mention;
        private final IndexFieldReference<String> plainHeadline;
        private final IndexFieldReference<String> plainBody;
        private final IndexFieldReference<String> title;
        private final IndexFieldReference<Integer> version;
        private final IndexFieldReference<LocalDate> day;
        private final IndexFieldReference<Long> order;

        Fields(IndexSchemaElement schema) {
            Tongue.all().forEach(each -> words.put(each, Words.of(schema, each)));
            for (var facet : Facet.values()) {
                var field = schema.field(facet.field(), type -> type.asString().aggregable(Aggregable.YES));
                facets.put(
                        facet,
                        facet == Facet.TOPIC || facet == Facet.COUNTRY
                                ? field.multiValued().toReference()
                                : field.toReference());
            }
            key = schema.field("key", type -> type.asString()).toReference();
            tongue = schema.field("tongue", type -> type.asString()).toReference();
            number = schema.field("number", type -> type.asString())
                    .multiValued()
                    .toReference();
            mention = schema.field("mention", type -> type.asString())
                    .multiValued()
                    .toReference();
            plainHeadline = plain(schema, "plain_headline");
            plainBody = plain(schema, "plain_body");
            title = schema.field(
                            "title",
                            type -> type.asString()
                                    .searchable(org.hibernate.search.engine.backend.types.Searchable.NO)
                                    .projectable(Projectable.YES))
                    .toReference();
            version = schema.field("version", type -> type.asInteger().projectable(Projectable.YES))
                    .toReference();
            day = schema.field("day", type -> type.asLocalDate()).toReference();
            order = schema.field("order", type -> type.asLong().sortable(Sortable.YES))
                    .toReference();
        }

        private static IndexFieldReference<String> plain(IndexSchemaElement schema, String name) {
            return schema.field(name, type -> type.asString().analyzer(PLAIN).norms(Norms.NO))
                    .toReference();
        }

        @Override
        public void write(DocumentElement target, SearchDocument document, TypeBridgeWriteContext context) {
            var own = Tongue.of(document.language());
            var fields = Objects.requireNonNull(words.get(own));
            target.addValue(tongue, own.tag());
            target.addValue(fields.headline(), document.headline());
            add(target, fields.deck(), document.deck());
            target.addValue(fields.about(), about(document));
            target.addValue(fields.whole(), whole(document));
            target.addValue(fields.body(), document.body());
            target.addValue(plainHeadline, document.headline());
            target.addValue(
                    plainBody, document.deck() == null ? document.body() : document.deck() + "\n\n" + document.body());
            target.addValue(title, document.headline());
            target.addValue(key, document.key());
            target.addValue(version, document.version());
            target.addValue(day, document.day());
            target.addValue(order, document.order());
            document.numbers().forEach(each -> target.addValue(number, Question.number(each)));
            document.mentions().forEach(each -> target.addValue(mention, Question.number(each)));
            facets(target, document);
        }

        private static String about(SearchDocument document) {
            return Stream.concat(document.about().stream(), document.numbers().stream())
                    .collect(Collectors.joining(". "));
        }

        private static String whole(SearchDocument document) {
            return Stream.of(document.headline(), document.deck(), about(document), document.body())
                    .filter(Objects::nonNull)
                    .collect(Collectors.joining("\n"));
        }

        private void facets(DocumentElement target, SearchDocument document) {
            add(target, facet(Facet.STREAM), document.stream());
            target.addValue(facet(Facet.YEAR), document.year());
            target.addValue(facet(Facet.KIND), document.kind());
            target.addValue(facet(Facet.LANGUAGE), document.language());
            document.topics().forEach(each -> target.addValue(facet(Facet.TOPIC), each));
            document.countries().forEach(each -> target.addValue(facet(Facet.COUNTRY), each));
        }

        private IndexFieldReference<String> facet(Facet facet) {
            return Objects.requireNonNull(facets.get(facet));
        }

        private static void add(DocumentElement target, IndexFieldReference<String> field, @Nullable String value) {
            if (value != null) {
                target.addValue(field, value);
            }
        }
    }
}
