/** Vigil's command line: it reads flags, starts what a command needs and hands over to a module. */
@NullMarked
package org.vigil;

import org.jspecify.annotations.NullMarked;
