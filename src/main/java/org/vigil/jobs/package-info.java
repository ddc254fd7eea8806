/**
 * Runs every {@code Job} there is at its rhythm, by one node at a time, and remembers how each went.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.vigil.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
