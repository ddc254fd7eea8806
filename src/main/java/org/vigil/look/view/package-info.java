/** Records that readers' pages see: what they are told of the press office. */
@NamedInterface("view")
@NullMarked
package org.vigil.look.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
