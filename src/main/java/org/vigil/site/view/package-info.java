/** Records that the templates of site see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.site.view;

import org.jspecify.annotations.NullMarked;
