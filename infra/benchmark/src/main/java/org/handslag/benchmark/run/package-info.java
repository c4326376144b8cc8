/** What every bench of the platform shares: its options, its clock, its results. */
@NullMarked
package org.handslag.benchmark.run;

import org.jspecify.annotations.NullMarked;
