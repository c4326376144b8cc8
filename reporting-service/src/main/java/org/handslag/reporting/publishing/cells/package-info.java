/**
 * What a published edition shows and hides, and what can be computed from it; JDK and a library for
 * linear programming only.
 */
@NullMarked
package org.handslag.reporting.publishing.cells;

import org.jspecify.annotations.NullMarked;
