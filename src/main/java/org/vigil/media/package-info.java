/**
 * Pictures: stored once by their content, served in fixed widths, to readers only while something public shows them. It
 * publishes {@code MediaStore}, and {@code MediaUses}, where whatever shows pictures in public says which.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "changes", "page", "desk"})
@NullMarked
package org.vigil.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
