package org.vigil.search;

import java.nio.file.Path;
import java.time.Clock;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import org.apache.lucene.util.Version;
import org.jspecify.annotations.Nullable;
import org.vigil.database.DataFolder;

/** Indexes in this process, each in a folder of this node alone. */
final class LucenePlaces implements IndexPlaces {

    private final DataFolder data;
    private final Clock clock;
    private IndexFolders.@Nullable Claim claim;

    LucenePlaces(DataFolder data, Clock clock) {
        this.data = data;
        this.clock = clock;
    }

    /**
     * Files are read through buffers of our own rather than mapped into memory: mapped pages count as memory of the
     * process, and a small machine would seem to need as much as its index is long.
     */
    static SearchIndex open(Path folder) {
        return SearchIndex.open(
                "documents",
                Map.ofEntries(
                        Map.entry("hibernate.search.backend.type", "lucene"),
                        Map.entry("hibernate.search.backend.lucene_version", Version.LATEST.toString()),
                        Map.entry("hibernate.search.backend.analysis.configurer", new LuceneAnalysis()),
                        Map.entry("hibernate.search.backend.directory.type", "local-filesystem"),
                        Map.entry("hibernate.search.backend.directory.root", folder.toString()),
                        Map.entry("hibernate.search.backend.directory.filesystem_access.strategy", "nio"),
                        Map.entry("hibernate.search.backend.thread_pool.size", 2),
                        Map.entry("hibernate.search.backend.indexing.queue_count", 1),
                        Map.entry("hibernate.search.backend.io.writer.ram_buffer_size", 8)));
    }

    /** Whoever only looks, as {@code doctor} does, claims no place. */
    private synchronized IndexFolders folders() {
        var held = claim;
        return held == null ? new IndexFolders(data.search()) : held.folders();
    }

    private Path folder(String name) {
        return folders().folder(name);
    }

    @Override
    public synchronized boolean mayWrite() {
        if (claim == null) {
            claim = IndexFolders.Claim.in(data.search());
        }
        return true;
    }

    @Override
    public Optional<String> current() {
        return folders().current().map(folder -> folder.getFileName().toString());
    }

    @Override
    public Optional<IndexPosition> position(String name) {
        return folders().position(folder(name));
    }

    @Override
    public void write(String name, IndexPosition position) {
        folders().write(folder(name), position);
    }

    @Override
    public String begin(IndexPosition position) {
        return folders().begin(clock.instant()).getFileName().toString();
    }

    @Override
    public SearchIndex open(String name) {
        return open(folder(name));
    }

    @Override
    public void use(String name) {
        folders().use(folder(name));
    }

    @Override
    public void keepOnly(Collection<String> names) {
        folders().keepOnly(names.stream().map(this::folder).toList());
    }

    @Override
    public boolean failsWhenDamaged() {
        return true;
    }

    @Override
    public synchronized void leave() {
        var held = claim;
        claim = null;
        if (held != null) {
            held.close();
        }
    }
}
