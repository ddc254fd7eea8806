/**
 * The structured text of stories, petitions and letters: its schema, its validation, its rendering.
 */
@ApplicationModule(allowedDependencies = {"shared"})
@NullMarked
package org.vigil.body;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
