/** Records that the templates of imports see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.review.view;

import org.jspecify.annotations.NullMarked;
