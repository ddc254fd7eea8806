package org.vigil.report;

import org.vigil.shared.Refusal;

/** A form of a report that is not taken, and for what. */
class ReportRefused extends Refusal {

    ReportRefused(String field) {
        super("reports.wrong." + field, field);
    }

    private ReportRefused(long bytes) {
        super("document.too-large", bytes + " bytes were announced");
    }

    static ReportRefused tooLarge(long bytes) {
        return new ReportRefused(bytes);
    }
}
