/**
 * The door of the desk: who comes in and by what, who is at a page, and the rule that every route is open to everybody by
 * declaration or needs a permission. People's own accounts are here, too. Nobody else asks Spring Security anything.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "audit",
            "page",
            "page :: view",
            "desk",
            "desk :: view",
            "credential",
            "account"
        })
@NullMarked
package org.vigil.door;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
