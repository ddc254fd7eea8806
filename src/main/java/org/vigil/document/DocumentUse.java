package org.vigil.document;

import java.util.Set;
import java.util.UUID;

/** What a module that knows of stories knows of the documents in them, besides those that readers see. */
public interface DocumentUse {

    /** The stories that would show this document if they were published as they stand. */
    Set<UUID> stories(UUID document);

    /** All documents that any story would show, also one that was withdrawn: nothing takes these away but a person. */
    Set<UUID> documents();
}
