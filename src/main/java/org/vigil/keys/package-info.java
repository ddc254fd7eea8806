/**
 * The master key, which stands outside the database and outside its backups, and what is sealed with it. It publishes
 * {@code Sealing}: whoever steals the database, or a backup of it, cannot read what was sealed.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit"})
@NullMarked
package org.vigil.keys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
