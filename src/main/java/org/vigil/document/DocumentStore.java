package org.vigil.document;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Clock;
import java.util.Collection;
import java.util.HexFormat;
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
import org.vigil.storage.Storage;

/**
 * The documents of the site. The same file is kept once. Readers see those that something public shows, which
 * {@link DocumentUses} says.
 */
@Component
public class DocumentStore {

    private static final int LONGEST_NAME = 200;

    private final Intake intake;
    private final DocumentRows rows;
    private final Storage storage;
    private final Means means;

    /** What else it takes: a place for covers, and the time. */
    @Component
    record Means(MediaStore media, Downloads downloads, Clock clock) {}

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
    public UUID add(byte[] given, String name, Actor by) {
        var sha256 = sha256(given);
        return rows.given(sha256).orElseGet(() -> add(given, sha256, name, by));
    }

    private UUID add(byte[] given, String sha256, String name, Actor by) {
        var cleaned = intake.read(given);
        var now = means.clock().instant();
        var id = Ids.next(now);
        var cover = cleaned.cover() == null ? null : means.media().add(cleaned.cover(), by);
        storage.keep(place(id), cleaned.bytes());
        var added = rows.add(id, sha256, shortened(name), cleaned, cover, by, now);
        return added ? id : rows.given(sha256).orElseThrow();
    }

    private static String shortened(String name) {
        var last = name.replaceAll(".*[/\\\\]", "").replaceAll("\\p{Cc}", " ").strip();
        return last.isEmpty() ? "document.pdf" : last.substring(0, Math.min(LONGEST_NAME, last.length()));
    }

    /** The document, whoever may see it. */
    public Optional<KeptDocument> findAny(UUID id) {
        means.downloads().write();
        return rows.find(id);
    }

    /** Its file, whoever may have it. */
    public Optional<Resource> openAny(UUID id) {
        return rows.find(id).flatMap(kept -> storage.find(place(id)));
    }

    /** Its file, if readers may have it. */
    Optional<Resource> open(UUID id) {
        return Optional.ofNullable(find(List.of(id)).get(id)).flatMap(shown -> storage.find(place(id)));
    }

    private static String place(UUID id) {
        return "media/documents/" + id + ".pdf";
    }

    /** Those of the documents that readers may see. */
    public Map<UUID, DocumentFile> find(Collection<UUID> ids) {
        return ids.isEmpty()
                ? Map.of()
                : rows.shown(ids).stream().collect(Collectors.toMap(DocumentFile::id, Function.identity()));
    }

    private static String sha256(byte[] given) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(given));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
