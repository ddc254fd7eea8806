package org.vigil.database;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the database is chosen.
 *
 * @param url the address of a PostgreSQL; without it Vigil runs one of its own in the data folder
 * @param readerUrl the address by which readers' pages enter; without it they use {@code url} in the role vigil_reader
 * @param attach whether to enter the database of a Vigil that already runs on the data folder instead of refusing
 * @param binaries where PostgreSQL's programs are unpacked; without it in the data folder
 */
@ConfigurationProperties("vigil.database")
record DatabaseSettings(
        @Nullable String url,
        @Nullable String readerUrl,
        boolean attach,
        @Nullable Path binaries) {

    boolean given() {
        return url != null && !url.isBlank();
    }
}
