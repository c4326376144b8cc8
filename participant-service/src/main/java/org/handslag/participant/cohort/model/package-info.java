/** A cohort's state and rules. */
@NullMarked
package org.handslag.participant.cohort.model;

import org.jspecify.annotations.NullMarked;
