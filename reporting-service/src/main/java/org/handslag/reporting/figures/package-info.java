/** Computes a report from dated facts and the plan, as of a date; JDK only. */
@NullMarked
package org.handslag.reporting.figures;

import org.jspecify.annotations.NullMarked;
