package org.vigil.news;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.database.Readers;
import org.vigil.page.Freshness;
import org.vigil.page.PublicPage;
import org.vigil.page.Remembered;

/** The streams readers see, in their order. */
@Component
public class Streams {

    private static final ScopedValue<List<Stream>> INSTEAD = ScopedValue.newInstance();

    private final JdbcClient readers;
    private final Remembered<List<Stream>> streams;

    Streams(@Readers JdbcClient readers, Freshness freshness) {
        this.readers = readers;
        this.streams = new Remembered<>(freshness, Set.of(PublicPage.SITE), this::read);
    }

    public List<Stream> all() {
        return INSTEAD.isBound() ? INSTEAD.get() : streams.get();
    }

    /** Runs something as if these were the streams that readers see: on this thread, until it ends, and nowhere else. */
    public static <T, X extends Exception> T within(List<Stream> instead, ScopedValue.CallableOp<T, X> showing)
            throws X {
        return ScopedValue.where(INSTEAD, instead).call(showing);
    }

    public Optional<Stream> at(String address) {
        return all().stream().filter(stream -> stream.address().equals(address)).findFirst();
    }

    public Optional<Stream> find(@Nullable UUID id) {
        return all().stream().filter(stream -> stream.id().equals(id)).findFirst();
    }

    private List<Stream> read() {
        var words = new HashMap<UUID, Map<String, Stream.Wording>>();
        readers.sql("select * from pub.stream_text").query(row -> {
            words.computeIfAbsent(row.getObject("stream_id", UUID.class), id -> new HashMap<>())
                    .put(row.getString("language"), wording(row));
        });
        var list = new ArrayList<Stream>();
        readers.sql("select * from pub.stream order by rank, address").query(row -> {
            var id = row.getObject("id", UUID.class);
            list.add(new Stream(id, row.getString("address"), row.getString("tone"), words.getOrDefault(id, Map.of())));
        });
        return list;
    }

    static Stream.Wording wording(ResultSet row) throws SQLException {
        return new Stream.Wording(
                row.getString("title"), row.getString("intro"), row.getString("label"), row.getString("subscribe"));
    }
}
