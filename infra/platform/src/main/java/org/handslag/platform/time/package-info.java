/** The business clock. */
@NullMarked
package org.handslag.platform.time;

import org.jspecify.annotations.NullMarked;
