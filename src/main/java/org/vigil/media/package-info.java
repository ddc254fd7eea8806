/**
 * Pictures: stored once by their content, served in fixed widths.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "page"})
@NullMarked
package org.vigil.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
