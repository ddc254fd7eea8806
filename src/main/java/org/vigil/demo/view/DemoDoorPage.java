package org.vigil.demo.view;

import java.util.List;
import org.vigil.desk.view.DeskFrame;

/** The invented people one may be at the desk of the demo. */
public record DemoDoorPage(DeskFrame frame, List<Person> people) {

    /** One of them, and what they do. */
    public record Person(String name, String role) {}
}
