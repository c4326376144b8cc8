/** Tests of published cells. */
@NullMarked
package org.handslag.reporting.publishing.cells;

import org.jspecify.annotations.NullMarked;
