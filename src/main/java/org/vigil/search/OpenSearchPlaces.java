package org.vigil.search;

import java.net.URI;
import java.security.SecureRandom;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Doorbell;

/**
 * Indexes in an OpenSearch that all nodes ask, and one writes. Who writes holds a lock in a transaction on a connection of its
 * own: it is gone with the node that had it, and the next one goes on from the position that is kept in the database.
 */
@Repository
@ConditionalOnSearchUrl
class OpenSearchPlaces implements IndexPlaces {

    /** Any fixed number: it names the lock, for all nodes. */
    private static final long WRITING = 0x73_65_61_72_63_68L;

    private final SearchSettings settings;
    private final JdbcClient jdbc;
    private final Doorbell doorbell;
    private @Nullable Connection lead;

    OpenSearchPlaces(SearchSettings settings, JdbcClient jdbc, Doorbell doorbell) {
        this.settings = settings;
        this.jdbc = jdbc;
        this.doorbell = doorbell;
    }

    @Override
    public synchronized boolean mayWrite() {
        try {
            if (lead != null && lead.isValid(1)) {
                return true;
            }
            leave();
            lead = locked(doorbell.open());
            return lead != null;
        } catch (SQLException e) {
            throw new DataAccessResourceFailureException("The lock of the search index is out of reach", e);
        }
    }

    private static @Nullable Connection locked(Connection connection) throws SQLException {
        connection.setAutoCommit(false);
        try (var statement = connection.createStatement();
                var answer = statement.executeQuery("select pg_try_advisory_xact_lock(%d)".formatted(WRITING))) {
            if (answer.next() && answer.getBoolean(1)) {
                return connection;
            }
        }
        connection.close();
        return null;
    }

    @Override
    public Optional<String> current() {
        return jdbc.sql("select name from search_index where in_use and form = :form")
                .param("form", IndexPosition.FORM)
                .query(String.class)
                .optional();
    }

    @Override
    public Optional<IndexPosition> position(String name) {
        return jdbc.sql("select * from search_index where name = :name")
                .param("name", name)
                .query(OpenSearchPlaces::read)
                .optional();
    }

    private static IndexPosition read(ResultSet row, int number) throws SQLException {
        return new IndexPosition(
                row.getString("form"),
                row.getLong("seq"),
                row.getObject("changed", OffsetDateTime.class).toInstant(),
                row.getLong("documents"),
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getBoolean("outdated"));
    }

    @Override
    public void write(String name, IndexPosition position) {
        jdbc.sql("""
                        insert into search_index (name, form, seq, changed, documents, at, outdated, in_use)
                        values (:name, :form, :seq, :changed, :documents, :at, :outdated, false)
                        on conflict (name) do update set
                            seq = excluded.seq, changed = excluded.changed, documents = excluded.documents, at = excluded.at,
                            outdated = excluded.outdated
                        """)
                .param("name", name)
                .param("form", position.form())
                .param("seq", position.seq())
                .param("changed", position.changed().atOffset(ZoneOffset.UTC))
                .param("documents", position.documents())
                .param("at", position.at().atOffset(ZoneOffset.UTC))
                .param("outdated", position.outdated())
                .update();
    }

    @Override
    public String begin(IndexPosition position) {
        var chance = new byte[4];
        new SecureRandom().nextBytes(chance);
        var name = "vigil-%d-%s"
                .formatted(position.at().toEpochMilli(), HexFormat.of().formatHex(chance));
        write(name, position);
        return name;
    }

    @Override
    public SearchIndex open(String name) {
        return SearchIndex.open(name, properties(settings.address()));
    }

    static Map<String, Object> properties(URI address) {
        var properties = new HashMap<String, Object>();
        properties.put("hibernate.search.backend.type", "elasticsearch");
        properties.put(
                "hibernate.search.backend.uris",
                "%s://%s:%d"
                        .formatted(
                                address.getScheme(),
                                address.getHost(),
                                address.getPort() < 0 ? 9200 : address.getPort()));
        properties.put("hibernate.search.backend.analysis.configurer", new OpenSearchAnalysis());
        properties.put("hibernate.search.backend.layout.strategy", "no-alias");
        properties.put("hibernate.search.backend.request_timeout", 10_000);
        properties.put("hibernate.search.backend.connection_timeout", 2_000);
        properties.put("hibernate.search.schema_management.strategy", "create");
        var user = address.getUserInfo();
        if (user != null) {
            properties.put("hibernate.search.backend.username", user.split(":", 2)[0]);
            properties.put("hibernate.search.backend.password", user.contains(":") ? user.split(":", 2)[1] : "");
        }
        return properties;
    }

    /** In one statement, so that there is always exactly one. */
    @Override
    public void use(String name) {
        jdbc.sql("update search_index set in_use = (name = :name)")
                .param("name", name)
                .update();
    }

    @Override
    public void keepOnly(Collection<String> names) {
        var left = jdbc.sql("select name from search_index where not name = any(:names)")
                .param("names", names.toArray(String[]::new))
                .query(String.class)
                .list();
        left.forEach(this::remove);
    }

    private void remove(String name) {
        try (var index = open(name)) {
            index.drop();
        }
        jdbc.sql("delete from search_index where name = :name")
                .param("name", name)
                .update();
    }

    /** It is out of reach more often than it is damaged; one that has lost its documents is found out when it is opened. */
    @Override
    public boolean failsWhenDamaged() {
        return false;
    }

    @Override
    public synchronized void leave() {
        var held = lead;
        lead = null;
        if (held != null) {
            try (held) {
                held.rollback();
            } catch (SQLException lost) {
                return;
            }
        }
    }
}
