/**
 * The frame every page stands in, the page cache, feeds and sitemaps.
 */
@ApplicationModule(allowedDependencies = {"shared", "audit", "changes", "database"})
@NullMarked
package org.vigil.page;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
