/**
 * The audit log: who did what, when, to which version. It publishes {@code AuditLog}, into which every module records its
 * acts, and answers those who may read it. Entries hold ids only and can never be changed.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.vigil.audit;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
