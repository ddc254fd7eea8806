/**
 * How a draft comes to readers: review and approval, what is checked before, schedule and embargo, legal hold, the notes
 * that tell of later changes, and withdrawal.
 */
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
            "step",
            "writing",
            "proof"
        })
@NullMarked
package org.vigil.release;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
