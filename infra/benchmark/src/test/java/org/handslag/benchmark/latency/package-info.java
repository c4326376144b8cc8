/** Tests of the latency bench. */
@NullMarked
package org.handslag.benchmark.latency;

import org.jspecify.annotations.NullMarked;
