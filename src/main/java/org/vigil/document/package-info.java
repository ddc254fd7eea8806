/**
 * Documents: files in PDF without anything in them that their readers are not meant to see. It publishes
 * {@code DocumentStore}, and {@code DocumentUses}, where whatever shows documents in public says which.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "changes", "storage", "page", "desk", "media"})
@NullMarked
package org.vigil.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
