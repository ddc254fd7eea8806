/**
 * What somebody typed into a search, taken apart, and how each language is read. It publishes {@code Question} and its
 * {@code Reading} in a {@code Tongue}; it knows of no index.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vigil.question;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
