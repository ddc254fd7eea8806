package org.vigil.newsstand.view;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a report has besides its summary: its documents, foremost first, the safe HTML of what it asks for, and the headings
 * of the foremost document.
 */
public record ReportView(List<Document> documents, @Nullable String recommendations, List<Heading> contents) {

    /** A file to fetch; {@code size} is in megabytes, with one digit after the point. */
    public record Document(
            String href,
            String title,
            String language,
            String direction,
            String languageName,
            int pages,
            double size) {}

    /** A heading, where it stands in the file, and how deep below others. */
    public record Heading(int level, String title, int page, String href) {}
}
