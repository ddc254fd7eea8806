/** Comparisons as templates see them. */
@NamedInterface("view")
@NullMarked
package org.vigil.difference.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
