/** Records that the templates of the log of notes see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.correction.view;

import org.jspecify.annotations.NullMarked;
