/** Money spent on a line of the budget. */
@NullMarked
package org.handslag.reporting.cost.model;

import org.jspecify.annotations.NullMarked;
