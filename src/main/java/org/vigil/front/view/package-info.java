/** Records that the template of the home page sees. */
@NullMarked
package org.vigil.front.view;

import org.jspecify.annotations.NullMarked;
