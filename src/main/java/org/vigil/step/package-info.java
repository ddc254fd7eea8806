/**
 * What was done with stories on their way to readers, each step with the reason given for it, and the time line that a
 * story's page tells of it. It publishes {@code Steps}; {@code release} decides what may be done.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.vigil.step;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
