/**
 * Backup and restore: everything in one file, and everything out of it again. It publishes {@link
 * org.vigil.archive.BackingUp}, {@link org.vigil.archive.BackupFile}, {@link org.vigil.archive.Restoring} and the
 * {@link org.vigil.archive.Progress} they report. Tables are found in the database's catalogue, never listed here: a table
 * that a later module makes is in the next backup.
 */
@ApplicationModule(allowedDependencies = {"shared", "database"})
@NullMarked
package org.vigil.archive;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
