/**
 * A service of the platform with one kind of aggregate and no operations, for benches of its own.
 */
@NullMarked
package org.handslag.benchmark.parcels;

import org.jspecify.annotations.NullMarked;
