/** Tests of what benches share. */
@NullMarked
package org.handslag.benchmark.run;

import org.jspecify.annotations.NullMarked;
