/**
 * The newsroom of an invented organisation, the shop window of Vigil.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "body", "page", "media", "news", "site"})
@NullMarked
package org.vigil.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
