/**
 * Asks other people's servers, and never our own: the one guarded HTTP client of the program. It publishes {@code Fetching};
 * whoever wants to know something of an address that a person or a file gave asks there.
 */
@ApplicationModule(allowedDependencies = {"page"})
@NullMarked
package org.vigil.fetch;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
