/** How costs are kept. */
@NullMarked
package org.handslag.reporting.cost.mongo;

import org.jspecify.annotations.NullMarked;
