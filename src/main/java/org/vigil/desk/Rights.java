package org.vigil.desk;

import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What somebody may do: everywhere, and in single streams besides. */
public record Rights(Set<Permission> everywhere, Map<UUID, Set<Permission>> inStream) {

    public static final Rights NONE = new Rights(Set.of(), Map.of());

    public Rights {
        everywhere = Set.copyOf(everywhere);
        inStream = Map.copyOf(inStream);
    }

    /** Everywhere, or, for a permission that is given by stream, in one stream at least. */
    public boolean allow(Permission permission) {
        return permission == Permission.ENTER
                || everywhere.contains(permission)
                || permission.isByStream() && inStream.values().stream().anyMatch(these -> these.contains(permission));
    }

    public boolean allow(Permission permission, UUID stream) {
        return permission == Permission.ENTER
                || everywhere.contains(permission)
                || permission.isByStream()
                        && inStream.getOrDefault(stream, Set.of()).contains(permission);
    }
}
