/**
 * What makes the site an organisation's own: colours, name, mark, the parts of the home page, whom the press may ask, where else it is
 * to be found, and where old addresses lead. It is changed in a draft, looked at, made public, and undone in one step. It
 * publishes {@code Looks}, which answers what is in force, or, within a preview, what would be; and {@code Rebranding}, to which the
 * pages of module {@code rebrand} say what is to change.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "audit", "changes", "page", "page :: view", "desk", "news"})
@NullMarked
package org.vigil.look;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
