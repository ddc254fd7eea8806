/**
 * Runs every {@code Job} there is at its rhythm, by one node at a time, and remembers how each went. It publishes
 * {@code OneNode} for work that people begin.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.vigil.jobs;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
