/**
 * The structured text of stories, petitions and letters: its schema, its validation, its rendering. It publishes
 * {@link org.vigil.body.Body}, the refusal {@link org.vigil.body.InvalidBody} and the question
 * {@link org.vigil.body.Pictures} that rendering asks. Every body, wherever it comes from, has passed the schema of
 * {@code docs/architecture/body.md}; nothing else may become HTML.
 */
@ApplicationModule(allowedDependencies = {"paste", "shared", "wording"})
@NullMarked
package org.vigil.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
