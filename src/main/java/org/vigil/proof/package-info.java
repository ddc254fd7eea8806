/**
 * Reads a draft before it is published and says what is wrong with it: words that are missing, pictures that nobody can
 * see, links that lead nowhere. It publishes {@code Checking}, and decides nothing; module {@code release} does.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "body",
            "page",
            "page :: view",
            "desk",
            "desk :: view",
            "fetch",
            "news",
            "writing"
        })
@NullMarked
package org.vigil.proof;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
