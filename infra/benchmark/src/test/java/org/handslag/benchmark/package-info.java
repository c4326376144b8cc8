/** Tests of the engine beside its peers. */
@NullMarked
package org.handslag.benchmark;

import org.jspecify.annotations.NullMarked;
