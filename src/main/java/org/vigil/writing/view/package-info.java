/** Records that the templates of writing see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.writing.view;

import org.jspecify.annotations.NullMarked;
