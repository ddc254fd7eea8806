/** The ways in as templates see them. */
@NullMarked
package org.vigil.door.view;

import org.jspecify.annotations.NullMarked;
