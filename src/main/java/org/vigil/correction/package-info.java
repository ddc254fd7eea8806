/**
 * The log of public notes as readers see it: corrections, clarifications, updates, retractions and withdrawals, with feeds, for
 * good. {@code news} writes them.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "body", "page", "page :: view", "news"})
@NullMarked
package org.vigil.correction;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
