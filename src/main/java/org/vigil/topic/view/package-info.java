/** Records that the templates of topics see; they hold no rules and know nothing of the domain. */
@NullMarked
package org.vigil.topic.view;

import org.jspecify.annotations.NullMarked;
