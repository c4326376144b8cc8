/** Surveys, costs, deviations and the reports that a board gets. */
@NullMarked
package org.handslag.reporting;

import org.jspecify.annotations.NullMarked;
