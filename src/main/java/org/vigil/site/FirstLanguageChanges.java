package org.vigil.site;

import org.vigil.shared.Refusal;

/** Another first language changes the address of every page, so it takes a second word. */
class FirstLanguageChanges extends Refusal {

    FirstLanguageChanges(String before, String after) {
        super(
                "settings.problem.first",
                "the first language is '%s' and would be '%s', expected that this is confirmed"
                        .formatted(before, after));
    }
}
