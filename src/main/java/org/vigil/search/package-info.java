/**
 * Search: the index, what it is asked for a question, and the answer. It publishes {@code Searching}; {@code DocumentSource}, by
 * which whoever has something to be found hands it over; and {@code RebuildOrder}. It knows no content, only documents. The
 * index is derived from schema {@code pub} and can be lost without loss.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "changes", "question"})
@NullMarked
package org.vigil.search;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
