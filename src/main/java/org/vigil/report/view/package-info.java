/** Records that the templates of reports see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.report.view;

import org.jspecify.annotations.NullMarked;
