/** What a call carries, from the edge to the use case. */
@NullMarked
package org.handslag.platform.call;

import org.jspecify.annotations.NullMarked;
