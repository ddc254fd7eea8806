/** Records that the templates of proof see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.proof.view;

import org.jspecify.annotations.NullMarked;
