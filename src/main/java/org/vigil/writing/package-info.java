/**
 * How a story comes to be: the draft of its next version, saved again and again by people who write, its revisions, and
 * the translations made of it. It publishes {@code Writing} and {@code DeskStories}. Nothing of it is public; module {@code
 * release} brings it to readers.
 */
@ApplicationModule(
        allowedDependencies = {
            "shared",
            "database",
            "audit",
            "body",
            "page",
            "page :: view",
            "desk",
            "desk :: view",
            "difference",
            "difference :: view",
            "lock",
            "media",
            "news",
            "topic"
        })
@NullMarked
package org.vigil.writing;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
