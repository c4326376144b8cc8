/** Tests of the engine, held to its peers. */
@NullMarked
package org.handslag.benchmark.matching;

import org.jspecify.annotations.NullMarked;
