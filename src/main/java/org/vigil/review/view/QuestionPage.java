package org.vigil.review.view;

import org.vigil.desk.view.DeskFrame;

/** Asks once more before something is done to a whole batch. */
public record QuestionPage(
        DeskFrame frame,
        String trail,
        String batch,
        String action,
        String question,
        String text,
        String act,
        boolean grave) {}
