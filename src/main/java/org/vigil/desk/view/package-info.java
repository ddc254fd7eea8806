/** The desk as templates see it: its frame, and the small parts that recur on its pages. */
@NamedInterface("view")
@NullMarked
package org.vigil.desk.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
