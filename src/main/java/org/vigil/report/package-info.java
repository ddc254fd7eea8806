/** What makes a story a report, at the desk: its documents and what it asks for; and the list of all documents there are. */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "body",
            "page",
            "page :: view",
            "desk",
            "desk :: view",
            "document",
            "media",
            "news",
            "storage",
            "writing"
        })
@NullMarked
package org.vigil.report;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
