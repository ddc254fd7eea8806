/**
 * Where data lives: the data folder and its lock, PostgreSQL (embedded or given), migrations, the two connection pools.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.vigil.database;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
