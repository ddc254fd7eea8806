/** Records that the templates of previews see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.preview.view;

import org.jspecify.annotations.NullMarked;
