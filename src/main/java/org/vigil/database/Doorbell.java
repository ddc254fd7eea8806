package org.vigil.database;

import java.sql.Connection;
import java.sql.SQLException;

/** Opens a connection outside the pools, for one who waits to be notified. */
@FunctionalInterface
public interface Doorbell {

    Connection open() throws SQLException;
}
