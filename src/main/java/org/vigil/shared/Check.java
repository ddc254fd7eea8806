package org.vigil.shared;

import java.util.List;

/**
 * Something of this Vigil that {@code doctor} looks at. Each module contributes its own as beans, in the order of their
 * {@link org.springframework.core.annotation.Order}. It looks and changes nothing.
 */
public interface Check {

    /** What is looked at, in a word or two: said when the looking itself fails. */
    String subject();

    List<Finding> look();
}
