/**
 * What every module may use: actors, ids, permissions, refusals.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vigil.shared;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
