/**
 * What stories are about: topics, a tree with titles in each language, and countries by ISO 3166-1 with CLDR names. It
 * publishes {@code Topics}, {@code Countries} and {@code SubjectChoices}, and asks whoever keeps stories about {@code TopicUse}. Which story is
 * about what is known to {@code news}.
 */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "audit", "changes", "page", "page :: view", "desk", "desk :: view"
        })
@NullMarked
package org.vigil.topic;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
