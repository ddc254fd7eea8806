/**
 * The home page: what leads, and the blocks below it in the order that somebody at the desk has chosen; and the form in which they choose.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "body",
            "page",
            "page :: view",
            "news",
            "newsstand",
            "newsstand :: view",
            "look",
            "rebrand",
            "rebrand :: view",
            "desk",
            "desk :: view",
            "database"
        })
@NullMarked
package org.vigil.front;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
