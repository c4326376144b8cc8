/** How handlings are kept. */
@NullMarked
package org.handslag.reporting.attention.mongo;

import org.jspecify.annotations.NullMarked;
