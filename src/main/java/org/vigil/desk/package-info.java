/**
 * The desk, the staff side of the site: its frame, its places, what a route of it must say, and the pages about the
 * program as a whole. It knows who a viewer is and what they may, not how they proved it; that is {@code door}.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "changes", "page", "page :: view"})
@NullMarked
package org.vigil.desk;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
