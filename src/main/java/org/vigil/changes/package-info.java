/**
 * The change log: what changed in public, in commit order, and the followers who read it.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.vigil.changes;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
