/** Records that the templates of the look’s pages see. */
@NamedInterface("view")
@NullMarked
package org.vigil.rebrand.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
