package org.vigil.front.view;

import java.util.List;
import org.vigil.rebrand.view.InLanguage;
import org.vigil.rebrand.view.SectionHead;

/** The lead and the blocks of the home page, in their order. */
public record HomeFormPage(
        SectionHead head, List<Choice> leads, String address, List<Block> blocks, List<Choice> more) {

    /** One of several to choose from. */
    public record Choice(String value, String text, boolean chosen) {}

    /** One block: what it is called, its number from 1, and what can be set in it. */
    public record Block(
            int number,
            String kind,
            String stream,
            String title,
            int stories,
            List<InLanguage> texts,
            boolean first,
            boolean last) {}
}
