/**
 * Measures this program on this machine, each figure beside something that needs no explanation: nginx, a bare query, a
 * plain start. It works on a data folder of its own, over loopback, and prints a table for a person to read.
 */
@ApplicationModule(allowedDependencies = {"shared", "database", "body", "account", "credential", "news", "fiction"})
@NullMarked
package org.vigil.bench;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
