/**
 * The news itself: streams, stories, versions, notes, translations and addresses, and the writing of what readers see
 * into schema {@code pub}. Module {@code newsstand} shows it to them.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "body",
            "changes",
            "page",
            "account",
            "media",
            "document",
            "topic"
        })
@NullMarked
package org.vigil.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
