/** How interviews are kept. */
@NullMarked
package org.handslag.reporting.interview.mongo;

import org.jspecify.annotations.NullMarked;
