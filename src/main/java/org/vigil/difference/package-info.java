/** What two texts have in common, and what only one of them has. It publishes {@code Differences}. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vigil.difference;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
