package org.vigil.document;

import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/**
 * Which documents are shown in public, and by what. Readers may fetch a document while something that is public shows it, and
 * no longer. Whatever shows documents says here which, in the transaction that makes it public, changes it or takes it away.
 */
@Component
public class DocumentUses {

    private final UseRows rows;

    DocumentUses(UseRows rows) {
        this.rows = rows;
    }

    /** Says which documents each of these shows, instead of what it showed before. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Map<UUID, ? extends Collection<UUID>> wanted) {
        var before = rows.showing(wanted.keySet());
        wanted.entrySet().stream()
                .filter(use -> !use.getValue().isEmpty() || before.contains(use.getKey()))
                .sorted(Map.Entry.comparingByKey())
                .forEach(use -> rows.replace(use.getKey(), use.getValue()));
    }

    /** Says that something is no longer public. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID user) {
        rows.replace(user, Set.of());
    }
}
