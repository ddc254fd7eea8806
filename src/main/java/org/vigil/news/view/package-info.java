/** Records that the templates of news see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.news.view;

import org.jspecify.annotations.NullMarked;
