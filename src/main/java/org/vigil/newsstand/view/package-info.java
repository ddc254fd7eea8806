/** Records that the templates of news see; they hold no rules and know nothing of the domain. */
@NamedInterface("view")
@NullMarked
package org.vigil.newsstand.view;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.NamedInterface;
