/** Cohorts: one intake of a programme each. */
@NullMarked
package org.handslag.participant.cohort;

import org.jspecify.annotations.NullMarked;
