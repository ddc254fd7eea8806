/**
 * What readers see: streams, stories, versions, notes, translations and addresses.
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
            "account",
            "media"
        })
@NullMarked
package org.vigil.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
