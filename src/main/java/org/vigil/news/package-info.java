/**
 * What readers see: streams, stories, versions, notes, translations and addresses.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "body", "changes", "page", "page :: view", "media"})
@NullMarked
package org.vigil.news;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
