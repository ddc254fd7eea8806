/** Records that the templates of the rundown see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.rundown.view;

import org.jspecify.annotations.NullMarked;
