/** Tests. */
@NullMarked
package org.handslag.reporting.cost;

import org.jspecify.annotations.NullMarked;
