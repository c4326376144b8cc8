/** Errors as RFC 9457 problems, from one writer, in the reader's language. */
@NullMarked
package org.handslag.platform.problem;

import org.jspecify.annotations.NullMarked;
