/** Tests of the relay's bench. */
@NullMarked
package org.handslag.benchmark.relay;

import org.jspecify.annotations.NullMarked;
