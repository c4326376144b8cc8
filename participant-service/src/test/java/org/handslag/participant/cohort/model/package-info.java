/** Specifications of the model. */
@NullMarked
package org.handslag.participant.cohort.model;

import org.jspecify.annotations.NullMarked;
