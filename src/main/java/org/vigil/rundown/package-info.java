/**
 * What the newsroom has in hand: today, the list of all stories with its filters, and the search over everything
 * including drafts, each as far as the person who asks may read.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "page", "page :: view", "desk", "desk :: view", "news", "writing"})
@NullMarked
package org.vigil.rundown;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
