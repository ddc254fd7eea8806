/** Records that the templates of the streams' pages see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.stream.view;

import org.jspecify.annotations.NullMarked;
