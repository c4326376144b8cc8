/** Work over many aggregates: checked whole, then applied row by row to its end. */
@NullMarked
package org.handslag.platform.job;

import org.jspecify.annotations.NullMarked;
