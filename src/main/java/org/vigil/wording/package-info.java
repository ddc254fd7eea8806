/**
 * Where words, sentences and directions of running text begin and end, in any script. It publishes {@code Excerpt}, the
 * beginning of a text; {@code Length}, how much there is to read; {@code OneLine}; and {@code Direction}, which keeps text
 * from turning what stands beside it.
 */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package org.vigil.wording;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
