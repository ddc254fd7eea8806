package org.vigil.report;

import org.vigil.shared.Refusal;

/** A form of a report that is not taken, and for what. */
class ReportRefused extends Refusal {

    ReportRefused(String field) {
        super("reports.wrong." + field, field);
    }
}
