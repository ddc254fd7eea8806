/** Records that the templates of the look’s pages see, and what readers are told of the press office. */
@NamedInterface("view")
@NullMarked
package org.vigil.look.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
