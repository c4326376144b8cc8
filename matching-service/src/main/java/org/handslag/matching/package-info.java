/** Rounds of choosing, proposals and pairs. */
@NullMarked
package org.handslag.matching;

import org.jspecify.annotations.NullMarked;
