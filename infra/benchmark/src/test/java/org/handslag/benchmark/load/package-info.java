/** That growth is measured, and that what is lost ends it. */
@NullMarked
package org.handslag.benchmark.load;

import org.jspecify.annotations.NullMarked;
