/** An admission's state and rules. */
@NullMarked
package org.handslag.participant.admission.model;

import org.jspecify.annotations.NullMarked;
