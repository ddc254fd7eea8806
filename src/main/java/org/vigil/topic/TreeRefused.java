package org.vigil.topic;

import org.vigil.shared.Refusal;

/** The topic cannot stand there: the tree would be too deep, or no tree. */
class TreeRefused extends Refusal {

    TreeRefused(String code) {
        super(code, "topics are a tree of at most three levels");
    }
}
