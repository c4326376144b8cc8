/** How long reports take, beside reading what they count. */
@NullMarked
package org.handslag.benchmark.reports;

import org.jspecify.annotations.NullMarked;
