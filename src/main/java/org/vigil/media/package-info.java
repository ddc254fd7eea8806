/**
 * Pictures: stored once by their content, served in fixed widths, to readers only while something public shows them. It
 * publishes {@code MediaStore}; {@code MediaUses}, where whatever shows pictures in public says which; {@code Intake}, the way
 * in for files from outside; and {@code MediaLibrary}, what the desk knows of pictures.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "keys", "audit", "changes", "storage", "page", "desk"})
@NullMarked
package org.vigil.media;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
