/**
 * A draft as readers would see it: for colleagues at the desk, and for people without an account, who get a secret address
 * that ends by itself.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "body",
            "credential",
            "page",
            "page :: view",
            "desk",
            "desk :: view",
            "document",
            "media",
            "news",
            "newsstand",
            "writing",
            "release"
        })
@NullMarked
package org.vigil.preview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
