/** Specifications of the model. */
@NullMarked
package org.handslag.participant.outcome.model;

import org.jspecify.annotations.NullMarked;
