/**
 * An archive that never was, of any size and believable weight: stories, captures of pages, and the way to fill a newsroom
 * with them. The same seed gives the same stories. Measurements work on it.
 */
@ApplicationModule(allowedDependencies = {"shared", "body", "news"})
@NullMarked
package org.vigil.fiction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
