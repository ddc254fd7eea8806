/** Records that the templates of remarks see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.remark.view;

import org.jspecify.annotations.NullMarked;
