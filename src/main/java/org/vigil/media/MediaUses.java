package org.vigil.media;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.vigil.changes.Change;
import org.vigil.changes.ChangeLog;

/**
 * Which pictures are shown in public, and by what. Readers may see a picture while something that is public uses it, and no
 * longer. Whatever shows pictures says here which, in the transaction that makes it public, changes it or takes it away.
 */
@Component
public class MediaUses {

    /** What the change log calls the withdrawal of pictures. */
    static final String KIND = "media";

    private final UseRows uses;
    private final ChangeLog changes;
    private final ObjectProvider<PictureUse> users;

    MediaUses(UseRows uses, ChangeLog changes, ObjectProvider<PictureUse> users) {
        this.uses = uses;
        this.changes = changes;
        this.users = users;
    }

    /** Says which pictures something shows, instead of what it showed before; hashes of no picture are passed over. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(UUID user, Collection<String> hashes) {
        replace(Map.of(user, Set.copyOf(hashes)));
    }

    /** The same for many at once. Where nothing changes this costs one query and takes no lock. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void replace(Map<UUID, Set<String>> wanted) {
        var written = uses.of(wanted.keySet());
        var differing = wanted.entrySet().stream()
                .filter(use -> !use.getValue().equals(written.getOrDefault(use.getKey(), Set.of())))
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
        if (!differing.isEmpty()) {
            change(differing);
        }
    }

    /** Says that something is no longer public, and what it showed is not on its account. */
    @Transactional(propagation = Propagation.MANDATORY)
    public void remove(UUID user) {
        replace(user, List.of());
    }

    /** What readers see that shows a picture, or would if it might. */
    List<UUID> of(String hash) {
        return uses.users(List.of(hash));
    }

    /** Pictures may be shown, or no longer, or otherwise: readers see that at once on all pages that show them. */
    @Transactional(propagation = Propagation.MANDATORY)
    void refresh(Collection<String> hashes) {
        var used = uses.lockUsed(hashes);
        if (used.isEmpty()) {
            return;
        }
        uses.show(used);
        uses.hide(used);
        var keys = used.stream().map(hash -> KIND + ":" + hash).collect(Collectors.toSet());
        var shownBy = uses.users(used);
        users.forEach(user -> keys.addAll(user.keys(shownBy)));
        changes.append(new Change(KIND, null, "changed", null, null, keys, true));
    }

    private void change(Map<UUID, Set<String>> wanted) {
        uses.lockUsers(wanted.keySet());
        var affected = uses.lockMedia(wanted);
        uses.delete(wanted);
        uses.insert(wanted);
        uses.show(affected);
        var hidden = uses.hide(affected);
        if (!hidden.isEmpty()) {
            var keys = hidden.stream().map(hash -> KIND + ":" + hash).collect(Collectors.toSet());
            changes.append(new Change(KIND, null, "withdrawn", null, null, keys, true));
        }
    }
}
