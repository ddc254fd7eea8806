/** Records that the templates of searches see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.finder.view;

import org.jspecify.annotations.NullMarked;
