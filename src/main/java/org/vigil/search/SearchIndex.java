package org.vigil.search;

import java.lang.invoke.MethodHandles;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import org.hibernate.search.mapper.pojo.mapping.definition.annotation.AnnotatedTypeSource;
import org.hibernate.search.mapper.pojo.standalone.cfg.StandalonePojoMapperSettings;
import org.hibernate.search.mapper.pojo.standalone.mapping.CloseableSearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.SearchMapping;
import org.hibernate.search.mapper.pojo.standalone.mapping.StandalonePojoMappingConfigurer;
import org.hibernate.search.mapper.pojo.standalone.session.SearchSession;
import org.hibernate.search.mapper.pojo.work.IndexingPlanSynchronizationStrategy;

/** An index that is open. Whoever closes it waits for the questions that are being answered. */
final class SearchIndex implements AutoCloseable {

    private final CloseableSearchMapping mapping;
    private final ReentrantReadWriteLock lock = new ReentrantReadWriteLock();
    private boolean closed;

    private SearchIndex(CloseableSearchMapping mapping) {
        this.mapping = mapping;
    }

    /** Opens an index of that name, or makes it. */
    static SearchIndex open(String name, Map<String, Object> properties) {
        StandalonePojoMappingConfigurer fields = context -> {
            var type = context.programmaticMapping().type(SearchDocument.class);
            type.searchEntity();
            type.indexed().index(name);
            type.binder(new DocumentBinder());
            type.property("id").documentId();
        };
        return new SearchIndex(SearchMapping.builder(AnnotatedTypeSource.empty(), MethodHandles.lookup())
                .properties(properties)
                .property(StandalonePojoMapperSettings.MAPPING_CONFIGURER, fields)
                .build());
    }

    /** The answer to a question; none if the index was closed meanwhile. */
    <T> Optional<T> ask(Function<SearchSession, T> question) {
        lock.readLock().lock();
        try {
            if (closed) {
                return Optional.empty();
            }
            try (var session = mapping.createSession()) {
                return Optional.of(question.apply(session));
            }
        } finally {
            lock.readLock().unlock();
        }
    }

    /** Adds documents that are not there yet or are to be replaced. They are safe after {@link #commit}. */
    void add(List<SearchDocument> documents) {
        try (var session = session()) {
            var indexer = session.indexer();
            await(documents.stream().map(indexer::addOrUpdate).toList());
        }
    }

    /** Everything that stands under these keys is these documents, and nothing else. */
    void replace(Collection<String> keys, List<SearchDocument> documents) {
        var gone = new HashSet<>(ids(keys));
        documents.forEach(document -> gone.remove(document.id()));
        try (var session = session()) {
            var indexer = session.indexer();
            await(gone.stream()
                    .map(id -> indexer.delete(SearchDocument.class, id, null))
                    .toList());
        }
        add(documents);
    }

    private List<String> ids(Collection<String> keys) {
        try (var session = session()) {
            return session.search(SearchDocument.class)
                    .select(projection -> projection.id(String.class))
                    .where(predicate -> predicate.terms().field("key").matchingAny(keys))
                    .fetchAllHits();
        }
    }

    /** What was written is safe on the disk, and will be found. */
    void commit() {
        try (var session = session()) {
            var workspace = session.workspace();
            workspace.flush();
            workspace.refresh();
        }
    }

    long count() {
        try (var session = session()) {
            return session.search(SearchDocument.class)
                    .where(predicate -> predicate.matchAll())
                    .fetchTotalHitCount();
        }
    }

    /** Removes everything that is known of it where it is kept. */
    void drop() {
        try (var session = session()) {
            session.schemaManager().dropIfExisting();
        }
    }

    private SearchSession session() {
        return mapping.createSessionWithOptions()
                .indexingPlanSynchronizationStrategy(IndexingPlanSynchronizationStrategy.async())
                .build();
    }

    private static void await(List<? extends CompletionStage<?>> works) {
        CompletableFuture.allOf(
                        works.stream().map(CompletionStage::toCompletableFuture).toArray(CompletableFuture[]::new))
                .join();
    }

    @Override
    public void close() {
        lock.writeLock().lock();
        try {
            if (!closed) {
                closed = true;
                mapping.close();
            }
        } finally {
            lock.writeLock().unlock();
        }
    }
}
