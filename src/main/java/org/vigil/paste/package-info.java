/**
 * Reads HTML from outside, such as a paste from Word, Google Docs, LibreOffice or a web page, as the JSON of a text. It
 * publishes {@code PastedHtml}. It knows by name what it keeps and drops the rest; the schema of {@code body} has the last
 * word on what it makes.
 */
@ApplicationModule(allowedDependencies = {"wording"})
@NullMarked
package org.vigil.paste;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
