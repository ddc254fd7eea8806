/** The sitemaps: what search engines are told of, and when it changed. */
@ApplicationModule(allowedDependencies = {"shared", "database", "page", "news", "newsstand"})
@NullMarked
package org.vigil.sitemap;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
