/** Looks through what an import brought, mends it and makes it public. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "jobs",
            "body",
            "page",
            "page :: view",
            "desk",
            "desk :: view",
            "news",
            "ingest"
        })
@NullMarked
package org.vigil.review;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
