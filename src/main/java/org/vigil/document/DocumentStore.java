package org.vigil.document;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.core.io.Resource;
import org.springframework.stereotype.Component;
import org.vigil.media.MediaStore;
import org.vigil.shared.Actor;
import org.vigil.shared.Ids;
import org.vigil.storage.Spool;
import org.vigil.storage.Storage;

/**
 * The documents of the site. The same file is kept once. Readers see those that something public shows, which
 * {@link DocumentUses} says.
 */
@Component
public class DocumentStore {

    /** Where their files are. */
    static final String FOLDER = "media/documents";

    private static final int LONGEST_NAME = 200;

    private final Intake intake;
    private final DocumentRows rows;
    private final Storage storage;
    private final Means means;

    /** What else it takes: places for covers and for files while they are read, what was counted, and the time. */
    @Component
    record Means(MediaStore media, Spool spool, Downloads downloads, Clock clock) {}

    DocumentStore(Intake intake, DocumentRows rows, Storage storage, Means means) {
        this.intake = intake;
        this.rows = rows;
        this.storage = storage;
        this.means = means;
    }

    /**
     * Keeps a file in PDF without what readers are not meant to see in it, seen by nobody yet. Throws
     * {@link DocumentRefused}. {@code name} is what the file was called.
     */
    public UUID add(InputStream given, String name, Actor by) {
        try (var corner = means.spool().open()) {
            var place = new Workplace(corner.path());
            var sha256 = place.take(given);
            var known = rows.given(sha256);
            return known.isPresent() ? known.get() : add(place, sha256, name, by);
        } catch (IOException e) {
            throw new UncheckedIOException("A document could not be received", e);
        }
    }

    private UUID add(Workplace place, String sha256, String name, Actor by) throws IOException {
        var verdict = intake.read(place);
        var now = means.clock().instant();
        var id = Ids.next(now);
        var painted = place.painted();
        var cover = painted == null ? null : means.media().add(painted, by);
        storage.keep(place(id), out -> Files.copy(place.cleaned(), out));
        var document = new DocumentFile(id, verdict.pages(), Files.size(place.cleaned()), verdict.contents());
        var kept = new KeptDocument(document, shortened(name), verdict.language(), cover, 0);
        if (rows.add(kept, sha256, by, now)) {
            return id;
        }
        // Somebody else brought it meanwhile.
        storage.remove(place(id));
        return rows.given(sha256).orElseThrow();
    }

    private static String shortened(String name) {
        var last = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cc}", " ").strip();
        return last.isEmpty() ? "document.pdf" : last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }

    /** Those of the documents that are here, whoever may see them. */
    public Map<UUID, KeptDocument> findAny(Collection<UUID> ids) {
        if (ids.isEmpty()) {
            return Map.of();
        }
        means.downloads().write();
        return rows.find(ids).stream().collect(Collectors.toMap(KeptDocument::id, Function.identity()));
    }

    /** The document, whoever may see it. */
    public Optional<KeptDocument> findAny(UUID id) {
        return Optional.ofNullable(findAny(List.of(id)).get(id));
    }

    /** Its file, whoever may have it. */
    public Optional<Resource> openAny(UUID id) {
        return rows.find(List.of(id)).stream().findFirst().flatMap(kept -> storage.find(place(id)));
    }

    /** Its file, if readers may have it. */
    Optional<Resource> open(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id)).flatMap(shown -> storage.find(place(id)));
    }

    static String place(UUID id) {
        return FOLDER + "/" + id + ".pdf";
    }

    /** Those of the documents that readers may see. */
    public Map<UUID, DocumentFile> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.shown(ids).stream().collect(Collectors.toMap(DocumentFile::id, Function.identity()));
    }
}
