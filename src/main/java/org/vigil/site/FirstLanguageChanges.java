package org.vigil.site;

import org.vigil.shared.Refusal;

/** Another first language changes the address of every page, so it takes a second word. */
class FirstLanguageChanges extends Refusal {

    static final String CODE = "settings.problem.first";

    FirstLanguageChanges(String before, String after) {
        super(
                CODE,
                "the first language is '%s' and would be '%s', expected that this is confirmed"
                        .formatted(before, after));
    }
}
