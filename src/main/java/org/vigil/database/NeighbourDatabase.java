package org.vigil.database;

import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Optional;

/** The PostgreSQL of the Vigil that runs on the same folder; this process only enters it. */
record NeighbourDatabase(Login owner, Login reader) implements DatabaseServer {

    /** The neighbour's server, once it lets people in. */
    static Optional<NeighbourDatabase> find(DataFolder folder) {
        var cluster = folder.postgres();
        var passwords = folder.passwords();
        return Postmaster.of(cluster)
                .filter(Postmaster::ready)
                .filter(postmaster -> postmaster.worksOn(cluster))
                .filter(postmaster -> passwords.has(Cluster.OWNER) && passwords.has(Cluster.READER))
                .map(postmaster -> new NeighbourDatabase(
                        EmbeddedDatabase.login(folder, postmaster.port(), Cluster.OWNER),
                        EmbeddedDatabase.login(folder, postmaster.port(), Cluster.READER)))
                .filter(NeighbourDatabase::letsIn);
    }

    private boolean letsIn() {
        try (var connection = DriverManager.getConnection(owner.url(), owner.user(), owner.password())) {
            return connection.isValid(5);
        } catch (SQLException e) {
            return false;
        }
    }
}
