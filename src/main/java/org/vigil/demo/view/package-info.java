/** The demo's own pages as templates see them. */
@NullMarked
package org.vigil.demo.view;

import org.jspecify.annotations.NullMarked;
