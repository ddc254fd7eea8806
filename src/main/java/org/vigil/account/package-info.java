/**
 * Who may do what: permissions, and the rule that every route is open to everybody by declaration or needs one. Sign-in
 * comes on top of this.
 */
@ApplicationModule(allowedDependencies = {"shared", "page"})
@NullMarked
package org.vigil.account;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
