package org.vigil.newsstand;

import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.vigil.body.Body;
import org.vigil.document.DocumentFile;
import org.vigil.document.DocumentStore;
import org.vigil.document.KeptDocument;
import org.vigil.news.Report;
import org.vigil.newsstand.view.ReportView;
import org.vigil.page.Frames;

/** Makes what a report shows besides its summary. */
@Component
class Reports {

    private static final double MEGABYTE = 1_000_000;

    private final DocumentStore documents;
    private final Pictures pictures;

    Reports(DocumentStore documents, Pictures pictures) {
        this.documents = documents;
        this.pictures = pictures;
    }

    /** With the documents that readers may fetch. */
    @Nullable ReportView of(@Nullable String json) {
        if (json == null) {
            return null;
        }
        var report = Report.parse(json);
        return view(report, documents.find(report.documents()), DocumentFile.PUBLIC, pictures.inBody());
    }

    /** With all documents, served from that place. */
    @Nullable ReportView at(String place, @Nullable Report report, org.vigil.body.Pictures inBody) {
        if (report == null) {
            return null;
        }
        var files = documents.findAny(report.documents()).values().stream()
                .map(KeptDocument::file)
                .collect(Collectors.toMap(DocumentFile::id, Function.identity()));
        return view(report, files, place, inBody);
    }

    private static ReportView view(
            Report report, Map<UUID, DocumentFile> files, String place, org.vigil.body.Pictures inBody) {
        var recommendations = report.recommendations();
        return new ReportView(
                report.files().stream()
                        .filter(file -> files.containsKey(file.document()))
                        .map(file -> document(file, Objects.requireNonNull(files.get(file.document())), place))
                        .toList(),
                recommendations == null || recommendations.isEmpty() ? null : html(recommendations, inBody),
                report.files().stream()
                        .limit(1)
                        .flatMap(file -> java.util.Optional.ofNullable(files.get(file.document())).stream())
                        .flatMap(file -> contents(file, place))
                        .toList());
    }

    private static String html(Body recommendations, org.vigil.body.Pictures inBody) {
        return recommendations.html(inBody, null);
    }

    private static ReportView.Document document(Report.File file, DocumentFile kept, String place) {
        var language = Frames.languageLink(file.language(), "");
        return new ReportView.Document(
                kept.address(place),
                file.title(),
                file.language(),
                language.direction(),
                language.name(),
                kept.pages(),
                Math.max(0.1, Math.round(kept.bytes() / MEGABYTE * 10) / 10.0));
    }

    private static java.util.stream.Stream<ReportView.Heading> contents(DocumentFile file, String place) {
        return file.contents().stream()
                .map(heading -> new ReportView.Heading(
                        heading.level(),
                        heading.title(),
                        heading.page(),
                        file.address(place) + "#page=" + heading.page()));
    }
}
