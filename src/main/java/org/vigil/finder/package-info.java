/**
 * Where readers search the news: the page of results, its feeds, and what is suggested while somebody types. It hands the
 * stories over to be indexed and shows those that are found. Both are read from schema {@code pub} and nothing else, so a
 * story that has left it is shown no more, whatever an index still knows.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "changes",
            "search",
            "body",
            "page",
            "page :: view",
            "news",
            "newsstand",
            "topic"
        })
@NullMarked
package org.vigil.finder;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
