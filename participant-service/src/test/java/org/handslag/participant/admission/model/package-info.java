/** Specifications of the model. */
@NullMarked
package org.handslag.participant.admission.model;

import org.jspecify.annotations.NullMarked;
