/**
 * Documents: files in PDF without anything in them that their readers are not meant to see. It publishes
 * {@code DocumentStore}; {@code DocumentUses}, where whatever shows documents in public says which; {@code DocumentShelf}, all
 * there are and how they go; and {@code DocumentReading}, what a process of its own does with each that comes in.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "audit", "changes", "storage", "page", "desk", "media"})
@NullMarked
package org.vigil.document;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
