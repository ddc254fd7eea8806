package org.vigil.database;

/** How far a module's tables have come: the number of its last migration, and a sum over all it has been through. */
public record ModuleVersion(String version, long checksum) {

    @Override
    public String toString() {
        return version;
    }
}
