package org.vigil.database;

import org.jspecify.annotations.Nullable;

/** The PostgreSQL this process works with: its own child, the one of a Vigil beside it, or one given by address. */
interface DatabaseServer extends AutoCloseable {

    Login owner();

    Login reader();

    /** The role a reader's connection must put on, when it enters with a login that may do more. */
    default @Nullable String readerRole() {
        return null;
    }

    @Override
    default void close() {}
}
