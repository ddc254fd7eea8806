package org.vigil.document;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import org.vigil.audit.Act;
import org.vigil.audit.AuditLog;
import org.vigil.media.MediaLibrary;
import org.vigil.shared.Actor;
import org.vigil.shared.NotFound;
import org.vigil.storage.Storage;

/** All documents there are, whoever may see them, what names them, and how they go. Rights are asked for by whoever calls. */
@Service
public class DocumentShelf {

    private final DocumentRows rows;
    private final UseRows uses;
    private final List<DocumentUse> users;
    private final Removal removal;

    /** What else goes, and where it is written down. */
    @Component
    record Removal(Storage storage, MediaLibrary library, AuditLog audit) {}

    DocumentShelf(DocumentRows rows, UseRows uses, List<DocumentUse> users, Removal removal) {
        this.rows = rows;
        this.uses = uses;
        this.users = List.copyOf(users);
        this.removal = removal;
    }

    /** Newest first, from behind that document on where one is named. */
    public List<KeptDocument> page(@Nullable UUID after, int limit) {
        return rows.page(after, limit);
    }

    /** The stories that show it or would. */
    public Set<UUID> stories(UUID id) {
        var stories = new HashSet<>(uses.of(id));
        users.forEach(user -> stories.addAll(user.stories(id)));
        return stories;
    }

    /** Removes it with its file and the picture of its first page, where no story shows it or would. */
    @Transactional
    public void remove(UUID id, Actor by) {
        var document = rows.lock(id).orElseThrow(() -> new NotFound("document"));
        var stories = stories(id);
        if (!stories.isEmpty()) {
            throw new DocumentInUse(stories.size());
        }
        rows.remove(id);
        removal.audit().record(by, Act.of("document.removed", id.toString()));
        afterCommit(() -> removal.storage().remove(DocumentStore.place(id)));
        var cover = document.cover();
        // It may have become a picture among others, of a story or of another document.
        if (cover != null
                && !rows.shares(id, cover)
                && removal.library().stories(cover).isEmpty()) {
            removal.library().remove(cover, by);
        }
    }

    /** A row without its file would be worse than a file without its row, which is found again. */
    private static void afterCommit(Runnable work) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                work.run();
            }
        });
    }
}
