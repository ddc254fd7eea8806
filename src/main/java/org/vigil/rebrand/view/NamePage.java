package org.vigil.rebrand.view;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.vigil.page.view.Brand;

/** The name, the lines under it, and the mark: {@code mark} is null for the one that comes with the program. */
public record NamePage(
        SectionHead head,
        String name,
        List<InLanguage> taglines,
        Brand.@Nullable Mark mark,
        boolean named,
        String markWas,
        @Nullable String markProblem) {}
