/** People and roles as templates see them. */
@NullMarked
package org.vigil.account.view;

import org.jspecify.annotations.NullMarked;
