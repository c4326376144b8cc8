/** Measures our own against its peers, in the same process and the same run. */
@NullMarked
package org.handslag.benchmark;

import org.jspecify.annotations.NullMarked;
