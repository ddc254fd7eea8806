/**
 * What people prove who they are with: passkeys, passwords with one-time codes, codes on paper; how often one may try; and
 * the sessions that begin when it went well. It knows people by id only, and stores nothing that could be used in their
 * name.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "keys", "page"})
@NullMarked
package org.vigil.credential;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
