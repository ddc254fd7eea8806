package org.vigil.document;

import java.util.List;
import java.util.UUID;

/** A document as pages name it; {@code contents} are its headings. */
public record DocumentFile(UUID id, int pages, long bytes, List<Heading> contents) {

    /** Where readers get documents. */
    public static final String PUBLIC = "/documents/";

    /** A heading of the document's own outline; {@code level} is 1 or 2, {@code page} counts from 1. */
    public record Heading(int level, String title, int page) {}

    public DocumentFile {
        contents = List.copyOf(contents);
    }

    /** The address of the file, below that place. */
    public String address(String place) {
        return place + id + ".pdf";
    }
}
