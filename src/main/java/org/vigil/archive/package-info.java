/**
 * Backup and restore.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.vigil.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
