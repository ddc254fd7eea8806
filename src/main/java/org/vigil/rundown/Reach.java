package org.vigil.rundown;

import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.vigil.desk.Permission;
import org.vigil.desk.Viewer;

/**
 * Which stories somebody may read: all of them, or those of some streams. What has no stream yet, everybody may who may read
 * at all; what moves from one stream to another, whoever may read in both.
 */
record Reach(boolean everything, Set<UUID> streams) {

    static Reach of(Viewer viewer) {
        var rights = viewer.rights();
        if (rights.everywhere().contains(Permission.READ_DRAFTS)) {
            return new Reach(true, Set.of());
        }
        return new Reach(
                false,
                rights.inStream().entrySet().stream()
                        .filter(stream -> stream.getValue().contains(Permission.READ_DRAFTS))
                        .map(java.util.Map.Entry::getKey)
                        .collect(Collectors.toUnmodifiableSet()));
    }
}
