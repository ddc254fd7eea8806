/**
 * Files by their names: pictures, documents, and pictures as they were given. It publishes {@code Storage}, three verbs that
 * another store than the data folder can offer, too.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.vigil.storage;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
