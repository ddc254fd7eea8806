/**
 * The people at the desk: who they are, which roles they have, what each role may do, and how they are asked in. It
 * publishes {@code Staff} and {@code Inviting}. Names and addresses are sealed, and leave the module for pages only.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "keys",
            "page",
            "page :: view",
            "desk",
            "desk :: view",
            "credential"
        })
@NullMarked
package org.vigil.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
