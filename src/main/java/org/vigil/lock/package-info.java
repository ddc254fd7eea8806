/**
 * Which window has a story open for writing, so that two people do not write over each other. It publishes {@code Locking};
 * who may write at all, {@code writing} asks.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit"})
@NullMarked
package org.vigil.lock;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
