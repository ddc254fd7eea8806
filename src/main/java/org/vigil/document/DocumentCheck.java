package org.vigil.document;

import java.time.Duration;
import java.util.List;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.vigil.shared.Check;
import org.vigil.shared.Finding;

/** Whether every document has its file, and every file its document. */
@Component
@Order(75)
class DocumentCheck implements Check {

    private static final Duration LEFT = Duration.ofDays(2);

    private final DocumentRows rows;
    private final DocumentTidying.Places places;

    DocumentCheck(DocumentRows rows, DocumentTidying.Places places) {
        this.rows = rows;
        this.places = places;
    }

    @Override
    public String subject() {
        return "documents";
    }

    @Override
    public List<Finding> look() {
        var documents = rows.all();
        var missing = documents.stream()
                .filter(id -> places.storage().find(DocumentStore.place(id)).isEmpty())
                .count();
        if (missing > 0) {
            return List.of(Finding.fail(
                    subject(),
                    "%,d documents, %,d files are missing".formatted(documents.size(), missing),
                    "copy media/documents/ from the last backup (it is a zip file) into the data folder"));
        }
        var left = places.left(documents, LEFT).size();
        return List.of(
                left == 0
                        ? Finding.ok(subject(), "%,d, each with its file".formatted(documents.size()))
                        : Finding.warn(
                                subject(),
                                "%,d files in media/documents/ belong to no document".formatted(left),
                                "the job document.tidy removes them within a day; see how it went"));
    }
}
