/** What the pages about the way of a story to its readers are made of. */
@NullMarked
@NamedInterface("view")
package org.vigil.release.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
