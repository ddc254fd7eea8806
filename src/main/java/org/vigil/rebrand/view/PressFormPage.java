package org.vigil.rebrand.view;

import java.util.List;

/** Whom the press may ask, and when. */
public record PressFormPage(
        SectionHead head,
        String name,
        String email,
        String phone,
        List<InLanguage> hours,
        String zone,
        List<String> zones) {}
