/** The service as a whole, on real servers. */
@NullMarked
package org.handslag.matching;

import org.jspecify.annotations.NullMarked;
