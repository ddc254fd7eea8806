/**
 * Bringing in an old archive: formats, batches that can be reviewed, nothing twice.
 */
@ApplicationModule(allowedDependencies = {"shared", "headline", "database", "audit", "body", "news"})
@NullMarked
package org.vigil.ingest;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
