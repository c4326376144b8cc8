/** Tries every operation as every role, in scope and out of it, and with tokens that are none. */
@NullMarked
package org.handslag.acceptance.matrix;

import org.jspecify.annotations.NullMarked;
