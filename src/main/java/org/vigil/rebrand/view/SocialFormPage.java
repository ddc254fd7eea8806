package org.vigil.rebrand.view;

import java.util.List;

/** The services that stories are offered to, and where else the organisation is to be found. */
public record SocialFormPage(SectionHead head, List<Service> services, List<Profile> profiles) {

    /** One that can be switched on and off. */
    public record Service(String name, String called, boolean offered) {}

    /** A page of the organisation on another site; the last ones are empty, to be filled in. */
    public record Profile(int number, String text, String address) {}
}
