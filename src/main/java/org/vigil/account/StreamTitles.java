package org.vigil.account;

import java.util.SequencedMap;
import java.util.UUID;

/** Knows the streams of the site, in which people may have a role. */
public interface StreamTitles {

    /** What the streams are called in a language, by id, in their order. */
    SequencedMap<UUID, String> titles(String language);
}
