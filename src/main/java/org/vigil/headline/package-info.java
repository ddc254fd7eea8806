/**
 * Makes a headline of the first sentences of an English news story that has none, as an editor would: who did what. It
 * publishes {@code Headlines}; what it makes is marked as derived, so that a person can mend it.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.vigil.headline;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
