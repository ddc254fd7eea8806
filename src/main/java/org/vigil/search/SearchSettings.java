package org.vigil.search;

import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * How the search engine is chosen.
 *
 * @param url the address of an OpenSearch; without it each node has an index of its own in the data folder
 */
@ConfigurationProperties("vigil.search")
record SearchSettings(@Nullable String url) {

    URI address() {
        return URI.create(String.valueOf(url));
    }
}
