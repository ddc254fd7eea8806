/**
 * The home page, the about pages, assets and errors; what belongs to the site as a whole.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "body",
            "changes",
            "page",
            "page :: view",
            "desk",
            "desk :: view",
            "news",
            "look",
            "look :: view",
            "rebrand",
            "rebrand :: view"
        })
@NullMarked
package org.vigil.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
