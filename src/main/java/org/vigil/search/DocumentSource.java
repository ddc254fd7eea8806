package org.vigil.search;

import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.changes.Change;

/** Whoever has something to be found. It hands over what is public at the moment it is asked, and nothing else. */
public interface DocumentSource {

    /** How the keys of the change log begin under which its documents change. */
    String keys();

    /** Whether a change makes documents untrue that none of its keys names. */
    boolean isOverturnedBy(Change change);

    /** All public documents under these keys, in every language. */
    List<SearchDocument> read(Collection<String> keys);

    /** The public documents that follow the one of this id, in the order of ids; the first ones for null. */
    List<SearchDocument> after(@Nullable String id, int limit);
}
