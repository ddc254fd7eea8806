/** Records that the templates of pictures at the desk see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.library.view;

import org.jspecify.annotations.NullMarked;
