/** Drawings of invented places, made by the program itself: what a site shows that has no pictures of its own yet. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vigil.drawing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
