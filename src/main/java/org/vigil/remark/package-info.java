/** What colleagues say about a draft, who has it in hand, and by when it is due. Readers never see any of it. */
@ApplicationModule(
        allowedDependencies = {"shared", "database", "audit", "page", "page :: view", "desk", "desk :: view", "writing"
        })
@NullMarked
package org.vigil.remark;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
