/** Interviews over HTTP. */
@NullMarked
package org.handslag.reporting.interview;

import org.jspecify.annotations.NullMarked;
