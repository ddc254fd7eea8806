package org.vigil.ingest;

/** One thing found in a capture: a story, a place that could not be read, or the end of a page with what it said about itself. */
sealed interface Found permits FoundStory, Refused, FoundPage {

    /** The line of the file where it begins, counted from 1. */
    int line();
}
