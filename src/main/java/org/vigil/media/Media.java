package org.vigil.media;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import org.vigil.database.Readers;
import org.vigil.shared.Actor;

/** The rows of pictures: every one that was added, and those that readers may see. */
@Repository
class Media {

    private final JdbcClient jdbc;
    private final JdbcClient readers;

    Media(JdbcClient jdbc, @Readers JdbcClient readers) {
        this.jdbc = jdbc;
        this.readers = readers;
    }

    /** Answers whether it was not there before. */
    boolean add(MediaFile file, Actor by, Instant now) {
        return jdbc.sql("""
                        insert into media (hash, width, height, widths, jpeg, added_at, added_by)
                        values (:hash, :width, :height, :widths, :jpeg, :at, :by)
                        on conflict do nothing
                        """)
                        .param("hash", file.hash())
                        .param("width", file.width())
                        .param("height", file.height())
                        .param("widths", file.widths().toArray(Integer[]::new))
                        .param("jpeg", file.jpeg())
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .param("by", by.id())
                        .update()
                > 0;
    }

    void name(String hash, String name, long bytes) {
        jdbc.sql("update media set file_name = :name, bytes = :bytes where hash = :hash")
                .param("name", name)
                .param("bytes", bytes)
                .param("hash", hash)
                .update();
    }

    Optional<MediaFile> find(String hash) {
        return jdbc.sql("select * from media where hash = :hash")
                .param("hash", hash)
                .query(Media::file)
                .optional();
    }

    Optional<MediaFile> findShowable(String hash) {
        return jdbc.sql("select * from media where hash = :hash and not expired and not hide_faces")
                .param("hash", hash)
                .query(Media::file)
                .optional();
    }

    /** Those of them that are pictures of ours. */
    Set<String> known(Collection<String> hashes) {
        return Set.copyOf(jdbc.sql("select hash from media where hash = any(:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .query(String.class)
                .list());
    }

    /** Those of the pictures that readers may see, asked for as they are. */
    List<MediaFile> shown(Collection<String> hashes) {
        return readers.sql("select * from pub.media where hash = any(:hashes)")
                .param("hashes", hashes.toArray(String[]::new))
                .query(Media::file)
                .list();
    }

    static MediaFile file(ResultSet row, int number) throws SQLException {
        return new MediaFile(
                MediaFile.PUBLIC,
                row.getString("hash"),
                row.getInt("width"),
                row.getInt("height"),
                Arrays.asList((Integer[]) row.getArray("widths").getArray()),
                new Focus(row.getDouble("focal_x"), row.getDouble("focal_y")),
                row.getBoolean("jpeg"));
    }
}
