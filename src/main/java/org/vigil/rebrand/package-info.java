/**
 * Where at the desk the look of the site is changed: a form for each section of the draft, its preview in light and dark, making it
 * public, and the list of what was. It publishes {@code LookFrames}, in which other modules stand with a section of theirs.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "page", "page :: view", "desk", "desk :: view", "look", "news"})
@NullMarked
package org.vigil.rebrand;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
