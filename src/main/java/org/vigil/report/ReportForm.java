package org.vigil.report;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.vigil.body.Body;
import org.vigil.body.InvalidBody;
import org.vigil.desk.Fields;
import org.vigil.news.Report;

/** What the form of a report sent. */
record ReportForm(Fields fields) {

    static final int MOST = 20;
    static final int LONGEST_TITLE = 200;

    int was() {
        var was = fields.line("was");
        return was.matches("[0-9]{1,9}") ? Integer.parseInt(was) : 0;
    }

    String title() {
        return title(fields.line("title"));
    }

    String language() {
        return language(fields.line("language"));
    }

    /** The report this makes of the one before, its documents in the order they were given; none if nothing is left of it. */
    @Nullable Report report(@Nullable Report before) {
        var known = before == null ? List.<Report.File>of() : before.files();
        var files = new ArrayList<Report.File>();
        for (var place : places()) {
            known.stream()
                    .filter(file -> file.document().toString().equals(place.document()))
                    .findFirst()
                    .map(file -> new Report.File(file.document(), place.language(), place.title()))
                    .ifPresent(files::add);
        }
        return of(files, recommendations(before));
    }

    static @Nullable Report of(List<Report.File> files, @Nullable Body recommendations) {
        return files.isEmpty() && recommendations == null ? null : new Report(files, recommendations);
    }

    private record Place(String document, String title, String language, int rank) {}

    private List<Place> places() {
        var documents = fields.lines("document");
        var places = new ArrayList<Place>();
        for (int row = 0; row < Math.min(documents.size(), MOST); row++) {
            var id = documents.get(row);
            if (!fields.lines("remove").contains(id)) {
                places.add(new Place(
                        id, title(cell("titles", row)), language(cell("languages", row)), rank(cell("order", row))));
            }
        }
        places.sort(java.util.Comparator.comparingInt(Place::rank));
        return places;
    }

    private String cell(String column, int row) {
        var cells = fields.lines(column);
        return row < cells.size() ? cells.get(row) : "";
    }

    private static int rank(String typed) {
        return typed.matches("[0-9]{1,3}") ? Integer.parseInt(typed) : MOST;
    }

    private static String title(String typed) {
        if (typed.isEmpty() || typed.codePointCount(0, typed.length()) > LONGEST_TITLE) {
            throw new ReportRefused("title");
        }
        return typed;
    }

    private static String language(String typed) {
        if (!typed.matches("[a-z]{2,3}")) {
            throw new ReportRefused("language");
        }
        return typed;
    }

    private @Nullable Body recommendations(@Nullable Report before) {
        var kept = Optional.ofNullable(before).map(Report::recommendations);
        if (!fields.has("recommendations")) {
            return kept.orElse(null);
        }
        try {
            var body = Body.fromMarkdown(fields.text("recommendations"));
            return body.isEmpty() ? null : body;
        } catch (InvalidBody invalid) {
            throw new ReportRefused("recommendations");
        }
    }
}
