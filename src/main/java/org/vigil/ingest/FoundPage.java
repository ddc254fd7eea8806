package org.vigil.ingest;

/**
 * The end of one page of a capture, with everything the page said about its stream. It comes after the page's stories, because
 * some pages name their stream only in their last lines.
 */
record FoundPage(int line, int page, StreamWitness witness) implements Found {}
