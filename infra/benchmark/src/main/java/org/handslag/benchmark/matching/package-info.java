/** The matching engine beside its peers, on invented instances. */
@NullMarked
package org.handslag.benchmark.matching;

import org.jspecify.annotations.NullMarked;
