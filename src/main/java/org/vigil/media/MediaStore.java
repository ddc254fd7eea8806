package org.vigil.media;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.awt.image.BufferedImage;
import java.time.Clock;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.vigil.database.Readers;
import org.vigil.shared.Actor;

/** The pictures of the site, each kept once under the hash of its content. */
@Component
public class MediaStore {

    private static final int[] WIDTHS = {480, 800, 1200, 1600};

    private final JdbcClient jdbc;
    private final JdbcClient readers;
    private final MediaFolder folder;
    private final Clock clock;

    /** A hash names one content for ever, so what is known of it never gets old. */
    private final Cache<String, MediaFile> known =
            Caffeine.newBuilder().maximumSize(10_000).build();

    MediaStore(JdbcClient jdbc, @Readers JdbcClient readers, MediaFolder folder, Clock clock) {
        this.jdbc = jdbc;
        this.readers = readers;
        this.folder = folder;
        this.clock = clock;
    }

    /** Keeps a picture in all widths and answers its hash; one that is here already is left as it is. */
    public String add(BufferedImage picture, Actor by) {
        var hash = PictureBytes.hash(picture);
        var widths = MediaFile.widths(picture.getWidth(), WIDTHS);
        for (var width : widths) {
            folder.keep(MediaFolder.name(hash, width), () -> PictureBytes.webp(picture, width));
        }
        jdbc.sql("""
                        insert into pub.media (hash, width, height, widths, added_at, added_by)
                        values (:hash, :width, :height, :widths, :at, :by)
                        on conflict do nothing
                        """)
                .param("hash", hash)
                .param("width", picture.getWidth())
                .param("height", picture.getHeight())
                .param("widths", widths.toArray(Integer[]::new))
                .param("at", clock.instant().atOffset(ZoneOffset.UTC))
                .param("by", by.id())
                .update();
        return hash;
    }

    public Optional<MediaFile> find(String hash) {
        prefetch(List.of(hash));
        return Optional.ofNullable(known.getIfPresent(hash));
    }

    /** Reads what a whole page will ask for in one query. */
    public void prefetch(Collection<String> hashes) {
        var missing = hashes.stream()
                .filter(hash -> known.getIfPresent(hash) == null)
                .distinct()
                .toList();
        if (missing.isEmpty()) {
            return;
        }
        readers.sql("select hash, width, height, widths from pub.media where hash = any(:hashes)")
                .param("hashes", missing.toArray(String[]::new))
                .query((row, number) -> new MediaFile(
                        row.getString("hash"), row.getInt("width"), row.getInt("height"), Arrays.asList((Integer[])
                                row.getArray("widths").getArray())))
                .list()
                .forEach(file -> known.put(file.hash(), file));
    }
}
