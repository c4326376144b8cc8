/** Specifications of the model. */
@NullMarked
package org.handslag.participant.participant.model;

import org.jspecify.annotations.NullMarked;
