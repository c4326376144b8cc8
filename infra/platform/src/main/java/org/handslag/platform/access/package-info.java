/** Who is calling and what they may do: tokens, memberships, and the matrix of operations. */
@NullMarked
package org.handslag.platform.access;

import org.jspecify.annotations.NullMarked;
