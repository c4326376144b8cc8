/** Outcomes: placements, employment and what else came of it. */
@NullMarked
package org.handslag.participant.outcome;

import org.jspecify.annotations.NullMarked;
