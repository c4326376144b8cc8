/** What happened, as states hold it: words for models. */
@NullMarked
package org.handslag.platform.fact;

import org.jspecify.annotations.NullMarked;
