/**
 * The newsroom of an invented organisation, the shop window of Vigil.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "body",
            "page",
            "page :: view",
            "desk",
            "desk :: view",
            "account",
            "document",
            "door",
            "drawing",
            "ingest",
            "look",
            "media",
            "news",
            "release",
            "remark",
            "site",
            "topic",
            "writing"
        })
@NullMarked
package org.vigil.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
