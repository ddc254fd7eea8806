/** The frame of a page as templates see it, and the small parts that recur on many pages. */
@NamedInterface("view")
@NullMarked
package org.vigil.page.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
