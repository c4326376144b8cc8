/** How deviations are kept. */
@NullMarked
package org.handslag.reporting.deviation.mongo;

import org.jspecify.annotations.NullMarked;
