/**
 * The pictures at the desk: found, given, described, replaced everywhere and removed. {@code media} keeps them; nothing here
 * is public.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "body",
            "page",
            "page :: view",
            "desk",
            "desk :: view",
            "media",
            "news",
            "writing"
        })
@NullMarked
package org.vigil.library;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
