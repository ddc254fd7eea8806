/**
 * Where at the desk streams are added, changed and removed: their words, their order, and the rules for the stories in
 * them. They are changed in the draft of the look; {@code news} keeps them.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "page", "page :: view", "desk", "desk :: view", "news", "look", "rebrand"})
@NullMarked
package org.vigil.stream;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
