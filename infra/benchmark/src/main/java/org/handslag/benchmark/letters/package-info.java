/** A service of the platform that mirrors one kind and does nothing else, for benches. */
@NullMarked
package org.handslag.benchmark.letters;

import org.jspecify.annotations.NullMarked;
