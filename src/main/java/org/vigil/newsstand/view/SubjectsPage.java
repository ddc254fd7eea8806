package org.vigil.newsstand.view;

import java.util.List;
import org.vigil.page.view.Frame;

/** What stories are about: the tree of topics, or the countries, each with how many stories it has. */
public record SubjectsPage(Frame frame, String title, String intro, List<Branch> branches) {

    /** A topic with those below it, or a country. */
    public record Branch(String title, String href, long stories, List<Branch> branches) {}
}
